namespace Testing;

/// <summary>A file, gone after the test.</summary>
public sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(string content = "") => File.WriteAllText(Path, content);

    public string Path { get; } = System.IO.Path.GetTempFileName();

    public void Dispose() => File.Delete(Path);
}
