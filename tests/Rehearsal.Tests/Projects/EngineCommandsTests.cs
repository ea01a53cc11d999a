using System.CommandLine;
using Rehearsal.Cloud;
using Rehearsal.MainJob;
using Rehearsal.Projects;

namespace Rehearsal.Tests.Projects;

/// <summary>The engine's commands as people give them, with the stack of this repository.</summary>
public sealed class EngineCommandsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public EngineCommandsTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Root, "site"));
        File.WriteAllText(Path.Combine(_folder.Root, "site", "index.html"), "hello");
    }

    public void Dispose()
    {
        _output.Dispose();
        _errors.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_stack_is_deployed_and_destroyed()
    {
        await using var cloud = await StartAsync();

        Assert.Equal(0, await RunAsync("preview", cloud));
        Assert.Empty(cloud.Invalidations);
        Assert.Equal(0, await RunAsync("up", cloud));
        Assert.Equal("Completed", Assert.Single(cloud.Invalidations).Status);
        Assert.Contains("invalidationId: \"" + cloud.Invalidations[0].Id, _output.ToString(), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder.Root, ".rehearsal", "dev.json")));
        Assert.Equal(0, await RunAsync("refresh", cloud));
        Assert.Equal(0, await RunAsync("destroy", cloud));
        Assert.Empty(cloud.Distributions);
        Assert.Empty(cloud.Buckets);
        Assert.Equal("", _errors.ToString());
    }

    [Theory]
    [InlineData("siteDirectory=no-such-folder", "invalidation-infra:siteDirectory")]
    [InlineData("pathPrefix=docs", "invalidation-infra:pathPrefix")]
    [InlineData("maxPaths=0", "invalidation-infra:maxPaths")]
    [InlineData("waitForCompletion=perhaps", "invalidation-infra:waitForCompletion")]
    [InlineData("distributionId=not an id", "invalidation-infra:distributionId")]
    public async Task A_bad_configuration_value_is_one_line_that_names_its_key(string setting, string key)
    {
        await using var cloud = await StartAsync();

        var exitCode = await RunAsync("up", cloud, "--config", setting);

        Assert.Equal(1, exitCode);
        Assert.Contains(key, Assert.Single(ErrorLines()), StringComparison.Ordinal);
        Assert.Empty(cloud.Calls);
        Assert.Empty(cloud.Distributions);
    }

    [Theory]
    [InlineData("name: demo\nruntime: nodejs\n", "runtime")]
    [InlineData("runtime: dotnet\n", "name")]
    [InlineData("name: demo\nruntime: dotnet\nmain: nowhere\n", "main")]
    [InlineData("name: demo\nruntime: {name: dotnet, options: {binary: none.dll}}\n", "runtime.options.binary")]
    [InlineData("name: [", "line")]
    public async Task A_bad_project_file_is_one_line_that_names_what_is_wrong(string project, string named)
    {
        await using var cloud = await StartAsync();
        await File.WriteAllTextAsync(Path.Combine(_folder.Root, "Pulumi.yaml"), project, TestContext.Current.CancellationToken);

        Assert.Equal(1, await RunAsync("preview", cloud));
        Assert.Contains(named, Assert.Single(ErrorLines()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("preview")]
    [InlineData("up")]
    [InlineData("refresh")]
    [InlineData("destroy")]
    public async Task A_declared_value_without_a_default_must_be_given(string command)
    {
        await using var cloud = await StartAsync();
        await File.AppendAllTextAsync(
            Path.Combine(_folder.Root, "Pulumi.yaml"),
            "\n  owner: {type: string}\n  note: {type: string, default: \"\"}\n",
            TestContext.Current.CancellationToken
        );

        Assert.Equal(1, await RunAsync(command, cloud));
        Assert.Contains("is missing configuration value invalidation-infra:owner: ", Assert.Single(ErrorLines()), StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync("preview", cloud, "--config", "owner=me"));
    }

    [Fact]
    public async Task An_encrypted_value_must_be_given_again()
    {
        await using var cloud = await StartAsync();
        await File.WriteAllTextAsync(
            Path.Combine(_folder.Root, "Pulumi.dev.yaml"),
            "config:\n  cloudfront-invalidation:secretKey:\n    secure: v1:abc\n",
            TestContext.Current.CancellationToken
        );

        Assert.Equal(1, await RunAsync("preview", cloud));
        Assert.Contains("--config-secret cloudfront-invalidation:secretKey=VALUE", Assert.Single(ErrorLines()), StringComparison.Ordinal);
    }

    private string[] ErrorLines() => _errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private async Task<EmbeddedCloud> StartAsync()
    {
        var cloud = await EmbeddedCloud.StartAsync(
            new EmbeddedCloudOptions { Completion = Completion.AtOnce },
            TestContext.Current.CancellationToken
        );
        var built = RehearsedStack.Find(_folder.Root, cloud.Address);
        await File.WriteAllTextAsync(
            Path.Combine(_folder.Root, "Pulumi.yaml"),
            $$"""
            name: invalidation-infra
            runtime:
              name: dotnet
              options:
                binary: {{built.Program}}
            plugins:
              providers:
                - name: cloudfront-invalidation
                  path: {{built.Provider}}
            config:
              siteDirectory: {default: site}
            """,
            TestContext.Current.CancellationToken
        );
        return cloud;
    }

    private async Task<int> RunAsync(string command, EmbeddedCloud cloud, params string[] more)
    {
        var root = new RootCommand();
        foreach (var known in EngineCommands.Create())
        {
            root.Subcommands.Add(known);
        }

        string[] arguments = [command, "--cwd", _folder.Root, "--cloud", cloud.Address.GetLeftPart(UriPartial.Authority), .. more];
        return await root.Parse(arguments)
            .InvokeAsync(new InvocationConfiguration { Output = _output, Error = _errors }, TestContext.Current.CancellationToken);
    }
}
