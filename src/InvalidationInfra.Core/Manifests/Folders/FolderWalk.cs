using System.IO.Enumeration;
using InvalidationInfra.Core.Paths;

namespace InvalidationInfra.Core.Manifests.Folders;

/// <summary>
/// Lists all files under a folder, through links that stay inside: level by level, the folders of a level on all processors.
/// </summary>
internal sealed class FolderWalk(string root, CancellationToken cancellationToken)
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
    };

    private enum Kind
    {
        File,
        Folder,
        Link,
    }

    public List<FolderEntry> List()
    {
        if (File.Exists(root))
        {
            throw new ManifestException($"'{root}' is a file, not a folder.");
        }

        if (!Directory.Exists(root) || RealPath.Of(root) is not RealPath.Found real)
        {
            throw new ManifestException($"The folder '{root}' does not exist.");
        }

        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        var files = new List<FolderEntry>();
        var level = new List<Folder> { new("", real.Path, Behind: null) };
        while (level.Count > 0)
        {
            var listings = new Listing[level.Count];
            Parallel.For(0, level.Count, parallel, i => listings[i] = ListFolder(level[i], real.Path));
            files.AddRange(listings.SelectMany(listing => listing.Files));
            level = [.. listings.SelectMany(listing => listing.Folders)];
        }

        return files;
    }

    private Listing ListFolder(Folder folder, string realRoot)
    {
        var listing = new Listing([], []);
        try
        {
            foreach (
                var (path, kind, length) in new FileSystemEnumerable<(string Path, Kind Kind, long Length)>(
                    root + folder.Path,
                    Describe,
                    Everything
                )
            )
            {
                if (path.Contains('\uFFFD', StringComparison.Ordinal) && !Path.Exists(root + path))
                {
                    listing.AddProblem(
                        path,
                        $"The name of '{Shown(path)}' in '{root}' is not valid UTF-8, so it has no URL: rename it, or exclude it.",
                        isFolder: kind == Kind.Folder
                    );
                }
                else if (kind == Kind.Folder)
                {
                    listing.Folders.Add(folder.Child(path));
                }
                else if (kind == Kind.File)
                {
                    listing.Files.Add(new(path, length));
                }
                else
                {
                    AddLink(listing, folder, path, realRoot);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            listing.AddProblem(
                folder.Path,
                $"Cannot list the folder '{Shown(folder.Path)}' in '{root}': {exception.Message} Make it readable, or exclude it.",
                isFolder: true
            );
        }

        return listing;

        (string, Kind, long) Describe(ref FileSystemEntry entry)
        {
            var path = string.Concat(folder.Path, "/", entry.FileName);
            if ((entry.Attributes & FileAttributes.ReparsePoint) != 0)
            {
                return (path, Kind.Link, 0);
            }

            return entry.IsDirectory ? (path, Kind.Folder, 0) : (path, Kind.File, entry.Length);
        }
    }

    private void AddLink(Listing listing, Folder folder, string path, string realRoot)
    {
        var link = $"The link '{Shown(path)}' in '{root}'";
        switch (RealPath.Of(root + path))
        {
            case RealPath.Missing missing:
                listing.AddProblem(path, $"{link} points to '{missing.Path}', which does not exist: remove the link, or exclude it.");
                break;
            case RealPath.Circle:
                listing.AddProblem(path, $"{link} points to itself, perhaps by way of other links: remove the link, or exclude it.");
                break;
            case RealPath.Found found when found.Path != realRoot && !RealPath.IsInside(found.Path, realRoot):
                listing.AddProblem(
                    path,
                    $"{link} points to '{found.Path}', outside of the folder: copy what it points to into the folder, or exclude the link.",
                    found.IsFolder
                );
                break;
            case RealPath.Found { IsFolder: false } found:
                listing.Files.Add(new(path, new FileInfo(found.Path).Length));
                break;
            case RealPath.Found found when folder.IsReachedThrough(found.Path):
                listing.AddProblem(
                    path,
                    $"{link} leads in a circle, to '{found.Path}', which it is in: remove the link, or exclude it.",
                    isFolder: true
                );
                break;
            case RealPath.Found found:
                listing.Folders.Add(new(path, found.Path, Behind: folder));
                break;
        }
    }

    private static string Shown(string path) => path.Length == 0 ? "." : path[1..].ForMessage();

    /// <summary>What is in one folder.</summary>
    private sealed record Listing(List<FolderEntry> Files, List<Folder> Folders)
    {
        public void AddProblem(string path, string message, bool isFolder = false) =>
            Files.Add(new(path, 0) { Problem = message, IsFolder = isFolder });
    }

    /// <summary>A folder still to be listed.</summary>
    /// <param name="Path">Where the walk found it.</param>
    /// <param name="Real">Where it really is.</param>
    /// <param name="Behind">The folder with the last link on the way here.</param>
    private sealed record Folder(string Path, string Real, Folder? Behind)
    {
        public Folder Child(string path) => new(path, string.Concat(Real, path.AsSpan(path.LastIndexOf('/'))), Behind);

        public bool IsReachedThrough(string real) =>
            RealPath.IsInside(Real, real) || Real == real || (Behind?.IsReachedThrough(real) ?? false);
    }
}
