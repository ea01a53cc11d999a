using System.Diagnostics;

namespace Testing;

/// <summary>A folder with files, gone after the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder(params string[] files)
    {
        foreach (var file in files)
        {
            Write(file, file);
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("test-").FullName;

    public string this[string file] => Path.Join(Root, file);

    public void Write(string file, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[file])!);
        File.WriteAllText(this[file], content);
    }

    public void Link(string link, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[link])!);
        File.CreateSymbolicLink(this[link], target);
    }

    /// <summary>Runs a shell command in the folder, for what .NET cannot make: pipes, names that are not UTF-8.</summary>
    public void Shell(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = Root })!;
        shell.WaitForExit();
        if (shell.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command} ended with {shell.ExitCode}.");
        }
    }

    // Deleting for .NET fails on names that are not UTF-8; the tests that make them delete them.
    public void Dispose()
    {
        Directory.Delete(Root, recursive: true);
    }
}
