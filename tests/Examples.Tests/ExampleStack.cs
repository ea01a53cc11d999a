using System.Diagnostics;
using Rehearsal.Cloud;
using Rehearsal.Engine.Plugins;

namespace InvalidationInfra.Examples.Tests;

/// <summary>
/// A copy of an example, deployed with the embedded engine to an embedded cloud of its own, by the commands that a user gives.
/// </summary>
internal sealed class ExampleStack : IAsyncDisposable
{
    private readonly string _example;
    private readonly TemporaryFolder _folder = new();

    private ExampleStack(string example, EmbeddedCloud cloud) => (_example, Cloud) = (example, cloud);

    public EmbeddedCloud Cloud { get; }

    /// <summary>The example's own files, copied; tests edit them.</summary>
    public string Folder => _folder.Root;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="example">The example's folder.</param>
    /// <param name="shared">The cloud of another example, which two stacks then share; a new one unless given.</param>
    public static async Task<ExampleStack> OpenAsync(string example, EmbeddedCloud? shared = null)
    {
        var cloud = shared ?? await EmbeddedCloud.StartAsync(new EmbeddedCloudOptions { Completion = Completion.AtOnce }, Cancellation);
        var stack = new ExampleStack(example, cloud);
        stack.Copy();
        return stack;
    }

    /// <summary>The stack in <c>infra</c>, with the sample site.</summary>
    public static async Task<ExampleStack> OpenInfraAsync()
    {
        var cloud = await EmbeddedCloud.StartAsync(new EmbeddedCloudOptions { Completion = Completion.AtOnce }, Cancellation);
        var stack = new ExampleStack("infra", cloud);
        CopyFiles(Path.Combine(Repository.Root, "infra", "site"), Path.Combine(stack._folder.Root, "site"));
        var project = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "Pulumi.yaml"), Cancellation);
        stack.WriteProject(project.Replace("main: infra\n", "", StringComparison.Ordinal), "./src/InvalidationInfra.Provider");
        return stack;
    }

    /// <summary>A project that <c>pulumi new</c> made from the template, with its own site.</summary>
    public static async Task<ExampleStack> OpenTemplateAsync()
    {
        var cloud = await EmbeddedCloud.StartAsync(new EmbeddedCloudOptions { Completion = Completion.AtOnce }, Cancellation);
        var stack = new ExampleStack("template", cloud);
        CopyFiles(Path.Combine(Repository.Root, "templates", "csharp-static-site"), stack._folder.Root);
        var project = await File.ReadAllTextAsync(Path.Combine(stack._folder.Root, "Pulumi.yaml"), Cancellation);
        var named = project
            .Replace("${PROJECT}", "site", StringComparison.Ordinal)
            .Replace("${DESCRIPTION}", "A site", StringComparison.Ordinal);
        stack.WriteProject($"{named}plugins:\n  providers:\n    - name: cloudfront-invalidation\n      path: installed\n", "installed");
        return stack;
    }

    public async ValueTask DisposeAsync()
    {
        await Cloud.DisposeAsync();
        _folder.Dispose();
    }

    public Task EditAsync(string file, string content)
    {
        var path = Path.Combine(_folder.Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return File.WriteAllTextAsync(path, content, Cancellation);
    }

    public Task<string> PreviewAsync(params string[] configuration) => RunAsync("preview", configuration);

    /// <summary>Deploys, and says which invalidations that issued: of each, the paths, sorted.</summary>
    public async Task<string[]> UpAsync(params string[] configuration)
    {
        var before = Cloud.Invalidations.Count;
        await RunAsync("up", configuration);
        return [.. Cloud.Invalidations.Skip(before).Select(one => string.Join(' ', one.Paths.Order(StringComparer.Ordinal)))];
    }

    public Task<string> RefreshAsync(params string[] configuration) => RunAsync("refresh", configuration);

    /// <summary>Starts to deploy, and kills all of it as soon as something has happened in the cloud.</summary>
    public Task KillUpOnceAsync(Func<bool> happened, params string[] configuration) =>
        KillUpAsync(
            configuration,
            async process =>
            {
                while (!happened())
                {
                    Cancellation.ThrowIfCancellationRequested();
                    Assert.False(process.HasExited, $"{_example}: up ended before it could be killed");
                    await Task.Yield();
                }
            }
        );

    /// <summary>Starts to deploy, and kills all of it as soon as the deployment says <paramref name="said"/>.</summary>
    public Task KillUpAfterAsync(string said) =>
        KillUpAsync(
            [],
            async process =>
            {
                string? line;
                do
                {
                    line = await process.StandardOutput.ReadLineAsync(Cancellation);
                    Assert.True(line is not null, $"{_example}: up ended before it said \"{said}\"");
                } while (!line.Contains(said, StringComparison.Ordinal));
            }
        );

    private async Task KillUpAsync(string[] configuration, Func<Process, Task> waitAsync)
    {
        using var process = Start("up", configuration);
        try
        {
            await waitAsync(process);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(Cancellation);
        }
    }

    private async Task<string> RunAsync(string command, string[] configuration)
    {
        using var process = Start(command, configuration);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(Cancellation);
            var errors = process.StandardError.ReadToEndAsync(Cancellation);
            await process.WaitForExitAsync(Cancellation);
            var said = await output + await errors;
            Assert.True(process.ExitCode == 0, $"{_example}: {command} ended with {process.ExitCode}: {said}");
            return said;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private Process Start(string command, string[] configuration) =>
        Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    Path.Combine(AppContext.BaseDirectory, "rehearse.dll"),
                    command,
                    "--cwd",
                    _folder.Root,
                    "--cloud",
                    Cloud.Address.GetLeftPart(UriPartial.Authority),
                    .. configuration.SelectMany(pair => new[] { "--config", pair }),
                ]
            )
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                // The killed ones would leave the pipes of their debuggers behind.
                Environment = { ["DOTNET_EnableDiagnostics"] = "0" },
            }
        )!;

    /// <summary>
    /// Everything but the program's source; Pulumi.yaml names the program and the provider as they were built, so that no command builds.
    /// </summary>
    private void Copy()
    {
        var source = Path.Combine(Repository.Root, "examples", _example);
        CopyFiles(source, _folder.Root);
        WriteProject(File.ReadAllText(Path.Combine(_folder.Root, "Pulumi.yaml")), "../../src/InvalidationInfra.Provider");
    }

    private static void CopyFiles(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(source, file);
            if (relative.Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj" or ".rehearsal")
            {
                continue;
            }

            var copy = Path.Combine(target, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private void WriteProject(string text, string provider)
    {
        var built = text.Replace(
                "runtime: dotnet\n",
                $"runtime:\n  name: dotnet\n  options:\n    binary: {BuiltPrograms.Assembly(_example)}\n",
                StringComparison.Ordinal
            )
            .Replace($"path: {provider}\n", $"path: {BuiltPrograms.Executable("provider")}\n", StringComparison.Ordinal);
        Assert.NotEqual(text, built);
        File.WriteAllText(Path.Combine(_folder.Root, "Pulumi.yaml"), built);
    }
}
