using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace InvalidationInfra.Core.Manifests.Globs;

/// <summary>A folder of a listing, in the shape that the glob matcher walks.</summary>
internal sealed class GlobTree(string name, GlobTree? parent, CancellationToken cancellationToken) : DirectoryInfoBase
{
    private readonly Dictionary<string, FileSystemInfoBase> _children = new(StringComparer.Ordinal);

    public override string Name => name;

    public override string FullName => parent is null ? name : parent.FullName + "/" + name;

    public override DirectoryInfoBase? ParentDirectory => parent;

    /// <summary>Makes the tree of paths that have a <c>/</c> before each name.</summary>
    public static GlobTree Of(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var root = new GlobTree("", null, cancellationToken);
        var folders = new Dictionary<string, GlobTree>(StringComparer.Ordinal) { [""] = root }.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var path in paths)
        {
            var end = path.LastIndexOf('/');
            FolderAt(path.AsSpan(0, end)).AddFile(path[(end + 1)..]);
        }

        return root;

        GlobTree FolderAt(ReadOnlySpan<char> path)
        {
            if (folders.TryGetValue(path, out var folder))
            {
                return folder;
            }

            var end = path.LastIndexOf('/');
            return folders[path] = FolderAt(path[..end]).AddFolder(path[(end + 1)..].ToString());
        }
    }

    public override IEnumerable<FileSystemInfoBase> EnumerateFileSystemInfos()
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _children.Values;
    }

    // A glob may climb with "..": above the root there is nothing.
    public override DirectoryInfoBase? GetDirectory(string path) =>
        path == ".." ? parent ?? new GlobTree("..", null, cancellationToken) : _children.GetValueOrDefault(path) as DirectoryInfoBase;

    public override FileInfoBase? GetFile(string path) => _children.GetValueOrDefault(path) as FileInfoBase;

    private GlobTree AddFolder(string child)
    {
        var folder = new GlobTree(child, this, cancellationToken);
        _children[child] = folder;
        return folder;
    }

    private void AddFile(string child) => _children[child] = new Leaf(child, this);

    private sealed class Leaf(string name, GlobTree parent) : FileInfoBase
    {
        public override string Name => name;

        public override string FullName => parent.FullName + "/" + name;

        public override DirectoryInfoBase? ParentDirectory => parent;
    }
}
