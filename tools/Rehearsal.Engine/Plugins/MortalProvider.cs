using System.Diagnostics;
using System.Globalization;

namespace Rehearsal.Engine.Plugins;

/// <summary>The provider as a process that can be killed from outside: it notes its id where it is started.</summary>
/// <param name="folder">Where the id is noted.</param>
/// <param name="executable">The provider.</param>
internal sealed class MortalProvider(string folder, string executable)
{
    private string ProcessIdFile => Path.Combine(folder, "provider.pid");

    /// <summary>How an engine starts it.</summary>
    // The shell only notes its id, which is then the provider's.
    public LaunchSpec Launch => new("/bin/sh", "-c", "echo $$ > \"$0\"; exec \"$1\" \"$2\"", ProcessIdFile, executable);

    /// <summary>Ends the process as an out-of-memory killer would; throws where there is none yet, or none any more.</summary>
    public void Kill()
    {
        using var process = Process.GetProcessById(int.Parse(File.ReadAllText(ProcessIdFile), CultureInfo.InvariantCulture));
        process.Kill();
    }

    /// <returns>Whether there was a process to kill.</returns>
    public bool TryKill()
    {
        try
        {
            Kill();
            return true;
        }
        catch (Exception e) when (e is IOException or ArgumentException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }
}
