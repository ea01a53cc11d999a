using System.IO.Enumeration;
using InvalidationInfra.Core.Paths;

namespace InvalidationInfra.Core.Manifests.Folders;

/// <summary>
/// Lists all files under a folder, through links that stay inside: level by level, the folders of a level on all processors.
/// </summary>
/// <param name="isLeftOut">Tells by its path from the folder which folder or link is not looked into.</param>
internal sealed class FolderWalk(SiteFolder root, Func<string, bool> isLeftOut, CancellationToken cancellationToken)
{
    // About 300 bytes each. Links can make a few folders look like any number of them.
    private const int MaxEntries = 2_000_000;

    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
    };

    private readonly int _maxEntries = MaxEntries;
    private int _entries;

    /// <inheritdoc cref="FolderWalk(SiteFolder, Func{string, bool}, CancellationToken)"/>
    /// <param name="maxEntries">How many files and folders there may be.</param>
    internal FolderWalk(SiteFolder root, Func<string, bool> isLeftOut, int maxEntries, CancellationToken cancellationToken)
        : this(root, isLeftOut, cancellationToken) => _maxEntries = maxEntries;

    public async Task<List<FolderEntry>> ListAsync()
    {
        var files = new List<FolderEntry>();
        var level = new List<Folder> { new("", root.RealPath, Behind: null) };
        while (level.Count > 0)
        {
            var (folders, listings, next) = (level, new Listing[level.Count], 0);
            await OwnThreads.RunAsync(
                folders.Count,
                () =>
                {
                    for (int i; (i = Interlocked.Increment(ref next) - 1) < folders.Count;)
                    {
                        listings[i] = ListFolder(folders[i]);
                    }
                },
                cancellationToken
            );
            files.AddRange(listings.SelectMany(listing => listing.Files));
            level = [.. listings.SelectMany(listing => listing.Folders)];
        }

        return files;
    }

    private Listing ListFolder(Folder folder)
    {
        var listing = new Listing([], []);
        try
        {
            foreach (var found in new FileSystemEnumerable<Found>(root.Path + folder.Path, Describe, Everything))
            {
                Add(listing, folder, found);
                cancellationToken.ThrowIfCancellationRequested();
                if (Interlocked.Increment(ref _entries) > _maxEntries)
                {
                    throw new ManifestException(
                        $"The folder '{root.Path}' has over {_maxEntries:N0} files and folders, links followed: "
                            + "name one that has only the site's files."
                    );
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            listing.AddProblem(
                folder.Path,
                $"Cannot list the folder '{Shown(folder.Path)}' in '{root.Path}': {exception.Message} Make it readable, or exclude it.",
                isFolder: true
            );
        }

        return listing;

        Found Describe(ref FileSystemEntry entry)
        {
            var path = string.Concat(folder.Path, "/", entry.FileName);
            if (LinuxStatus.TryGet(root.Path + path) is { } status)
            {
                return new(path, status.Kind, status.Stamp);
            }

            return (entry.Attributes & FileAttributes.ReparsePoint) != 0 ? new(path, FileKind.Link, default)
                : entry.IsDirectory ? new(path, FileKind.Folder, default)
                : new(path, FileKind.File, FileStamp.Portable(entry.Length, entry.LastWriteTimeUtc.UtcDateTime));
        }
    }

    private void Add(Listing listing, Folder folder, in Found found)
    {
        var (path, kind, stamp) = found;
        if (kind is FileKind.Folder or FileKind.Link && isLeftOut(path))
        {
            listing.Files.Add(new(path, default) { IsFolder = true });
        }
        else if (path.Contains('\uFFFD', StringComparison.Ordinal) && !Path.Exists(root.Path + path))
        {
            listing.AddProblem(
                path,
                $"The name of '{Shown(path)}' in '{root.Path}' is not valid UTF-8, so it has no URL: rename it, or exclude it.",
                isFolder: kind == FileKind.Folder
            );
        }
        else if (kind == FileKind.Folder)
        {
            listing.Folders.Add(folder.Child(path));
        }
        else if (kind == FileKind.Link)
        {
            AddLink(listing, folder, path);
        }
        else
        {
            AddFile(listing, path, kind, stamp);
        }
    }

    private void AddFile(Listing listing, string path, FileKind kind, FileStamp stamp)
    {
        if (kind == FileKind.File)
        {
            listing.Files.Add(new(path, stamp));
            return;
        }

        var name = kind switch
        {
            FileKind.Pipe => "pipe",
            FileKind.Socket => "socket",
            _ => "device",
        };
        listing.AddProblem(
            path,
            $"'{Shown(path)}' in '{root.Path}' is a {name}, which has no content that could be served: remove it, or exclude it."
        );
    }

    private void AddLink(Listing listing, Folder folder, string path)
    {
        var link = $"The link '{Shown(path)}' in '{root.Path}'";
        switch (RealPath.Of(root.Path + path))
        {
            case RealPath.Missing missing:
                listing.AddProblem(path, $"{link} points to '{missing.Path}', which does not exist: remove the link, or exclude it.");
                break;
            case RealPath.Circle:
                listing.AddProblem(path, $"{link} points to itself, perhaps by way of other links: remove the link, or exclude it.");
                break;
            case RealPath.Found found when found.Path != root.RealPath && !RealPath.IsInside(found.Path, root.RealPath):
                listing.AddProblem(
                    path,
                    $"{link} points to '{found.Path}', outside of the folder: copy what it points to into the folder, or exclude the link.",
                    found.IsFolder
                );
                break;
            case RealPath.Found { IsFolder: false } found:
                AddLinkedFile(listing, path, found.Path);
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

    private void AddLinkedFile(Listing listing, string path, string target)
    {
        if (LinuxStatus.TryGet(target) is { } status)
        {
            AddFile(listing, path, status.Kind, status.Stamp);
        }
        else
        {
            var file = new FileInfo(target);
            listing.Files.Add(new(path, FileStamp.Portable(file.Length, file.LastWriteTimeUtc)));
        }
    }

    private static string Shown(string path) => path.Length == 0 ? "." : path[1..].ForMessage();

    /// <summary>An entry of a folder, not through a link.</summary>
    private readonly record struct Found(string Path, FileKind Kind, FileStamp Stamp);

    /// <summary>The contents of one folder.</summary>
    private sealed record Listing(List<FolderEntry> Files, List<Folder> Folders)
    {
        public void AddProblem(string path, string message, bool isFolder = false) =>
            Files.Add(new(path, default) { Problem = message, IsFolder = isFolder });
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
