namespace InvalidationInfra.Core.Manifests.Folders;

/// <summary>A folder that the files of a site can be in.</summary>
/// <param name="Path">The folder as it was named, without a separator at its end.</param>
/// <param name="RealPath">The folder that this is when every link on the way is followed.</param>
internal sealed record SiteFolder(string Path, string RealPath)
{
    // What the system shows of itself there changes as it is read, and has no end.
    private static readonly string[] Special = OperatingSystem.IsWindows() ? [] : ["/proc", "/sys", "/dev"];

    // A file system in memory, where files are files.
    private const string SharedMemory = "/dev/shm";

    /// <exception cref="ManifestException">It is not there, is not a folder, or none of a site.</exception>
    public static SiteFolder Require(string folder)
    {
        var path = System.IO.Path.TrimEndingDirectorySeparator(folder);
        if (File.Exists(path))
        {
            throw new ManifestException($"'{path}' is a file, not a folder.");
        }

        if (!Directory.Exists(path) || Folders.RealPath.Of(path) is not RealPath.Found real)
        {
            throw new ManifestException($"The folder '{path}' does not exist.");
        }

        if (real.Path == System.IO.Path.GetPathRoot(real.Path))
        {
            throw new ManifestException($"'{path}' is the root of a whole file system: name the folder with the site's files.");
        }

        if (Special.Any(special => Holds(special, real.Path)) && !Holds(SharedMemory, real.Path))
        {
            throw new ManifestException(
                $"'{path}' is a folder in which the system shows its own state: name the folder with the site's files."
            );
        }

        return new(path, real.Path);
    }

    private static bool Holds(string folder, string path) => path == folder || Folders.RealPath.IsInside(path, folder);
}
