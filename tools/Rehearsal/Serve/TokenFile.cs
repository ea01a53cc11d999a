namespace Rehearsal.Serve;

/// <summary>
/// The control token of a cloud that runs, in a file where this user's other commands find it, and nobody else's can read it.
/// </summary>
internal sealed class TokenFile : IDisposable
{
    private readonly string _file;

    private TokenFile(string file) => _file = file;

    /// <summary>Keeps a token until it is disposed of.</summary>
    /// <returns>The file; <see langword="null"/> where none can be written, and commands must be given the token by hand.</returns>
    public static TokenFile? Write(int port, string token)
    {
        try
        {
            var file = new FileInfo(FileOf(port));
            if (OperatingSystem.IsWindows())
            {
                file.Directory!.Create();
                File.WriteAllText(file.FullName, token);
                return new TokenFile(file.FullName);
            }

            Directory.CreateDirectory(file.DirectoryName!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            file.Delete();
            using var writer = new StreamWriter(
                file.FullName,
                new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.Write,
                    UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                }
            );
            writer.Write(token);
            return new TokenFile(file.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The token of the cloud at an address; <see langword="null"/> where this user runs none there.</summary>
    public static string? Find(Uri cloud)
    {
        try
        {
            return cloud.IsLoopback ? File.ReadAllText(FileOf(cloud.Port)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        try
        {
            File.Delete(_file);
            Directory.Delete(Path.GetDirectoryName(_file)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another cloud of this user has its token in that folder.
        }
    }

    private static string FileOf(int port) => Path.Combine(Path.GetTempPath(), $"rehearsal-{Environment.UserName}", $"{port}.token");
}
