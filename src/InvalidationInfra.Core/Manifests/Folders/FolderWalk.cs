using System.IO.Enumeration;
using InvalidationInfra.Core.Paths;

namespace InvalidationInfra.Core.Manifests.Folders;

/// <summary>Lists all files under a folder, through links that stay inside.</summary>
internal sealed class FolderWalk(string root, CancellationToken cancellation)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = false };

    private readonly List<FolderEntry> _entries = [];
    private readonly Stack<Folder> _pending = new();

    private enum Kind
    {
        File,
        Folder,
        Link,
    }

    public List<FolderEntry> List()
    {
        if (File.Exists(root))
            throw new ManifestException($"'{root}' is a file, not a folder.");
        if (!Directory.Exists(root))
            throw new ManifestException($"The folder '{root}' does not exist.");

        var real = RealPath.Of(root) as RealPath.Found ?? throw new ManifestException($"The folder '{root}' does not exist.");
        _pending.Push(new("", real.Path, Behind: null));
        while (_pending.TryPop(out var folder))
        {
            cancellation.ThrowIfCancellationRequested();
            ListFolder(folder, real.Path);
        }

        return _entries;
    }

    private void ListFolder(Folder folder, string realRoot)
    {
        try
        {
            foreach (var (path, kind, length) in new FileSystemEnumerable<(string Path, Kind Kind, long Length)>(root + folder.Path, Describe, Everything))
            {
                if (path.Contains('\uFFFD', StringComparison.Ordinal) && !Path.Exists(root + path))
                    AddProblem(path, $"The name of '{Shown(path)}' in '{root}' is not valid UTF-8, so it has no URL: rename it, or exclude it.", isFolder: kind == Kind.Folder);
                else if (kind == Kind.Folder)
                    _pending.Push(folder.Child(path));
                else if (kind == Kind.File)
                    _entries.Add(new(path, length));
                else
                    AddLink(folder, path, realRoot);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            AddProblem(folder.Path, $"Cannot list the folder '{Shown(folder.Path)}' in '{root}': {exception.Message} Make it readable, or exclude it.", isFolder: true);
        }

        (string, Kind, long) Describe(ref FileSystemEntry entry)
        {
            var path = string.Concat(folder.Path, "/", entry.FileName);
            if ((entry.Attributes & FileAttributes.ReparsePoint) != 0)
                return (path, Kind.Link, 0);

            return entry.IsDirectory ? (path, Kind.Folder, 0) : (path, Kind.File, entry.Length);
        }
    }

    private void AddLink(Folder folder, string path, string realRoot)
    {
        var link = $"The link '{Shown(path)}' in '{root}'";
        switch (RealPath.Of(root + path))
        {
            case RealPath.Missing missing:
                AddProblem(path, $"{link} points to '{missing.Path}', which does not exist: remove the link, or exclude it.");
                break;
            case RealPath.Circle:
                AddProblem(path, $"{link} points to itself, perhaps by way of other links: remove the link, or exclude it.");
                break;
            case RealPath.Found found when found.Path != realRoot && !RealPath.IsInside(found.Path, realRoot):
                AddProblem(path, $"{link} points to '{found.Path}', outside of the folder: copy what it points to into the folder, or exclude the link.", found.IsFolder);
                break;
            case RealPath.Found { IsFolder: false } found:
                _entries.Add(new(path, new FileInfo(found.Path).Length));
                break;
            case RealPath.Found found when folder.IsReachedThrough(found.Path):
                AddProblem(path, $"{link} leads in a circle, to '{found.Path}', which it is in: remove the link, or exclude it.", isFolder: true);
                break;
            case RealPath.Found found:
                _pending.Push(new(path, found.Path, Behind: folder));
                break;
        }
    }

    private void AddProblem(string path, string message, bool isFolder = false) =>
        _entries.Add(new(path, 0) { Problem = message, IsFolder = isFolder });

    private static string Shown(string path) => path.Length == 0 ? "." : path[1..].ForMessage();

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
