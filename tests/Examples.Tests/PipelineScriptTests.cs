using System.Diagnostics;

namespace InvalidationInfra.Examples.Tests;

/// <summary><c>examples/pipeline/deploy</c> with a <c>pulumi</c> that has a preview ready and notes how it was called.</summary>
public sealed class PipelineScriptTests : IDisposable
{
    private const string Preview = """
        {
          "steps": [{
            "op": "update", "urn": "urn:pulumi:production::site::cloudfront-invalidation:index:CloudFrontInvalidation::site",
            "newState": {
              "type": "cloudfront-invalidation:index:CloudFrontInvalidation",
              "inputs": { "changes": { "/a": "changed", "/b": "removed" } }
            }
          }],
          "diagnostics": [{
            "urn": "urn:pulumi:production::site::cloudfront-invalidation:index:CloudFrontInvalidation::site", "severity": "info",
            "message": "will invalidate 2 paths: /a /b (drops nothing else; within the free tier)"
          }]
        }
        """;

    private readonly TemporaryFolder _folder = new();

    private string Plan => Path.Combine(_folder.Root, "plan.md");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_preview_is_written_as_Markdown()
    {
        Assert.Equal(0, await RunAsync(0, Preview, "preview", "production", Plan));

        Assert.Equal("preview --stack production --non-interactive --json\n", Called());
        Assert.StartsWith(
            "**site**: 2 files change; will invalidate 2 paths (drops nothing else; within the free tier)\n",
            File.ReadAllText(Plan),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_preview_that_fails_fails_the_pipeline_and_is_still_written()
    {
        Assert.Equal(7, await RunAsync(7, "", "preview", "production", Plan));

        Assert.Equal("The preview failed: the pipeline's log says why.\n", File.ReadAllText(Plan));
    }

    [Fact]
    public async Task An_up_asks_nothing()
    {
        Assert.Equal(0, await RunAsync(0, "", "up", "production"));

        Assert.Equal("up --stack production --non-interactive --yes\n", Called());
    }

    [Theory]
    [InlineData]
    [InlineData("up")]
    [InlineData("preview", "production")]
    [InlineData("destroy", "production")]
    public async Task Anything_else_is_refused_without_calling_Pulumi(params string[] arguments)
    {
        Assert.Equal(2, await RunAsync(0, "", arguments));

        Assert.Equal("", Called());
    }

    private string Called() =>
        File.Exists(Path.Combine(_folder.Root, "called")) ? File.ReadAllText(Path.Combine(_folder.Root, "called")) : "";

    private async Task<int> RunAsync(int exitCode, string preview, params string[] arguments)
    {
        await WriteProgramAsync(
            "pulumi",
            $"""
            echo "$*" >> "{_folder.Root}/called"
            cat <<'END'
            {preview}
            END
            exit {exitCode}
            """
        );
        await WriteProgramAsync("rehearse", $"exec dotnet \"{Path.Combine(AppContext.BaseDirectory, "rehearse.dll")}\" \"$@\"");

        var start = new ProcessStartInfo(Path.Combine(Repository.Root, "examples", "pipeline", "deploy"), arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = $"{_folder.Root}{Path.PathSeparator}{start.Environment["PATH"]}";
        using var process = Process.Start(start)!;
        await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)
        );
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    private async Task WriteProgramAsync(string name, string script)
    {
        var program = Path.Combine(_folder.Root, name);
        await File.WriteAllTextAsync(program, $"#!/usr/bin/env bash\n{script}\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
