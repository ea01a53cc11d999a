using System.Diagnostics;
using System.Text.Json;

namespace Rehearsal.Engine.Programs;

/// <summary>The user's program, as a process that talks to the engine.</summary>
internal static class ProgramProcess
{
    /// <summary>Runs the program to its end.</summary>
    /// <returns>Its exit code; 0: it has said all that it wants.</returns>
    /// <exception cref="EngineException">It cannot be started.</exception>
    public static async Task<int> RunAsync(
        EngineOptions options,
        string address,
        bool preview,
        IEngineDisplay display,
        CancellationToken cancellationToken
    )
    {
        var start = new ProcessStartInfo(options.Program.Executable, options.Program.Arguments)
        {
            WorkingDirectory = options.ProgramFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // As for plugins: it may be killed.
        start.Environment.TryAdd("DOTNET_EnableDiagnostics", "0");
        foreach (var (name, value) in EnvironmentOf(options, address, preview))
        {
            start.Environment[name] = value;
        }

        Process started;
        try
        {
            started = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new EngineException($"the program cannot be started: {options.Program.Executable}: {e.Message}");
        }

        using var process = started;
        var copying = Task.WhenAll(CopyAsync(process.StandardOutput, display), CopyAsync(process.StandardError, display));
        try
        {
            await process.WaitForExitAsync(cancellationToken);
            await copying;
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Dictionary<string, string> EnvironmentOf(EngineOptions options, string address, bool preview) =>
        new(options.Environment)
        {
            ["PULUMI_MONITOR"] = address,
            ["PULUMI_ENGINE"] = address,
            ["PULUMI_PROJECT"] = options.Project,
            ["PULUMI_STACK"] = options.Stack,
            ["PULUMI_ORGANIZATION"] = options.Organization,
            ["PULUMI_PWD"] = options.ProgramFolder,
            ["PULUMI_ROOT_DIRECTORY"] = options.ProgramFolder,
            ["PULUMI_DRY_RUN"] = preview ? "true" : "false",
            ["PULUMI_PARALLEL"] = $"{options.Parallel}",
            ["PULUMI_CONFIG"] = JsonSerializer.Serialize(options.Configuration),
            ["PULUMI_CONFIG_SECRET_KEYS"] = JsonSerializer.Serialize(options.SecretKeys),
            ["PULUMI_TRACING"] = "",
            ["PULUMI_QUERY_MODE"] = "false",
        };

    private static async Task CopyAsync(StreamReader lines, IEngineDisplay display)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            display.Log("", "info", line, ephemeral: false);
        }
    }
}
