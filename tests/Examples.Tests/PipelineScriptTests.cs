using System.Diagnostics;

namespace InvalidationInfra.Examples.Tests;

/// <summary><c>examples/pipeline/deploy</c> with a <c>pulumi</c> that says what it is told and notes how it was called.</summary>
public sealed class PipelineScriptTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pipeline-").FullName;

    private string Plan => Path.Combine(_folder, "plan.md");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_preview_is_written_as_Markdown()
    {
        Assert.Equal(0, await RunAsync(0, "preview", "production", Plan));

        Assert.Equal("preview --stack production --non-interactive --color never\n", Called());
        Assert.Equal("### What a deployment to `production` would do\n````\nwill invalidate 1 path: /a\n````\n", File.ReadAllText(Plan));
    }

    [Fact]
    public async Task A_preview_that_fails_fails_the_pipeline_and_is_still_written()
    {
        Assert.Equal(7, await RunAsync(7, "preview", "production", Plan));

        Assert.Contains("will invalidate", File.ReadAllText(Plan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_up_asks_nothing()
    {
        Assert.Equal(0, await RunAsync(0, "up", "production"));

        Assert.Equal("up --stack production --non-interactive --yes\n", Called());
    }

    [Theory]
    [InlineData]
    [InlineData("up")]
    [InlineData("preview", "production")]
    [InlineData("destroy", "production")]
    public async Task Anything_else_is_refused_without_calling_Pulumi(params string[] arguments)
    {
        Assert.Equal(2, await RunAsync(0, arguments));

        Assert.Equal("", Called());
    }

    private string Called() => File.Exists(Path.Combine(_folder, "called")) ? File.ReadAllText(Path.Combine(_folder, "called")) : "";

    private async Task<int> RunAsync(int exitCode, params string[] arguments)
    {
        var pulumi = Path.Combine(_folder, "pulumi");
        await File.WriteAllTextAsync(
            pulumi,
            $"""
            #!/usr/bin/env bash
            echo "$*" >> "{_folder}/called"
            echo "will invalidate 1 path: /a"
            exit {exitCode}

            """,
            TestContext.Current.CancellationToken
        );
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(pulumi, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        var start = new ProcessStartInfo(Path.Combine(Repository.Root, "examples", "pipeline", "deploy"), arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = $"{_folder}{Path.PathSeparator}{start.Environment["PATH"]}";
        using var process = Process.Start(start)!;
        await Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)
        );
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }
}
