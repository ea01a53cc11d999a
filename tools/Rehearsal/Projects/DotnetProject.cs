using System.Diagnostics;
using Rehearsal.Engine;

namespace Rehearsal.Projects;

/// <summary>Programs and plugins that are there as source: built as the real language host does, by <c>dotnet build</c>.</summary>
internal static class DotnetProject
{
    /// <summary>Builds the only project of a folder.</summary>
    /// <returns>How the built program is started.</returns>
    /// <exception cref="EngineException">
    /// There is not exactly one project, or it does not build; the message has the compiler's words.
    /// </exception>
    public static async Task<LaunchSpec> BuildAsync(string folder, CancellationToken cancellationToken)
    {
        var projects = Directory.GetFiles(folder, "*.*proj");
        if (projects is not [var project])
        {
            throw new EngineException($"{folder} has {projects.Length} projects instead of one");
        }

        var (built, buildOutput) = await RunAsync(["build", project, "-nologo", "-v:q", "-clp:NoSummary"], cancellationToken);
        if (!built)
        {
            throw new EngineException($"{project} does not build: {buildOutput.Trim()}");
        }

        var (found, target) = await RunAsync(["msbuild", project, "-getProperty:TargetPath"], cancellationToken);
        return found && File.Exists(target.Trim())
            ? LaunchSpec.OfBinary(target.Trim())
            : throw new EngineException($"{project} has no output: {target.Trim()}");
    }

    /// <summary>
    /// A plugin's folder: an executable named for its package, or a project with PulumiPlugin.yaml. An executable may be named itself.
    /// </summary>
    /// <exception cref="EngineException">It is neither.</exception>
    public static async Task<LaunchSpec> PluginAsync(string package, string path, CancellationToken cancellationToken)
    {
        if (File.Exists(path))
        {
            return LaunchSpec.OfBinary(path);
        }

        var executable = Path.Combine(path, $"pulumi-resource-{package}");
        if (File.Exists(executable))
        {
            return LaunchSpec.OfBinary(executable);
        }

        var description = Path.Combine(path, "PulumiPlugin.yaml");
        if (!File.Exists(description))
        {
            throw new EngineException($"the plugin of \"{package}\": {path} has neither pulumi-resource-{package} nor PulumiPlugin.yaml");
        }

        var file = YamlFile.Read(description);
        var runtime = file.Map("runtime");
        if ((runtime is null ? file.Text("runtime") : runtime.Text("name")) != "dotnet")
        {
            throw file.Error("runtime", "must be dotnet: the embedded engine starts no other plugins from source");
        }

        return runtime?.Map("options")?.Text("binary") is { } binary
            ? LaunchSpec.OfBinary(Path.GetFullPath(binary, path))
            : await BuildAsync(path, cancellationToken);
    }

    private static async Task<(bool Succeeded, string Output)> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode == 0, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
