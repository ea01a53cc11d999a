using System.Diagnostics;

namespace Release.Tests;

/// <summary>A command as a person gives it in the checkout.</summary>
internal static class Command
{
    /// <summary>Runs a script of the checkout, or a program on the PATH.</summary>
    /// <returns>The exit code, and all that was said.</returns>
    public static async Task<(int ExitCode, string Said)> RunAsync(string program, params string[] arguments)
    {
        var script = Path.Combine(Repository.Root, program);
        using var temporary = new TemporaryFolder();
        var start = new ProcessStartInfo(File.Exists(script) ? script : program, arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What builds leave behind goes with it. A pipeline's own repository must not answer for the one that a test leaves out.
        start.Environment["TMPDIR"] = temporary.Root;
        start.Environment.Remove("GITHUB_REPOSITORY");
        using var process = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancellation), process.StandardError.ReadToEndAsync(cancellation));
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, await output + await errors);
    }
}
