namespace InvalidationInfra.Core.Manifests.Folders;

/// <summary>The hashes of the files of several folders, each with the stamp that its file had when it was read.</summary>
internal sealed class RememberedHashes
{
    // About 100 bytes each.
    private const int MaxFiles = 2_000_000;

    private readonly Dictionary<string, OfFolder> _folders = new(StringComparer.Ordinal);

    /// <param name="folder">The real path of a folder.</param>
    public OfFolder Of(string folder)
    {
        if (_folders.Values.Sum(known => known.Count) > MaxFiles)
        {
            _folders.Clear();
        }

        return _folders.TryGetValue(folder, out var known) ? known : _folders[folder] = new();
    }

    /// <summary>The hashes of one folder's files, by their paths from the folder.</summary>
    public sealed class OfFolder
    {
        private readonly Dictionary<string, (FileStamp Stamp, string Hash)> _files = new(StringComparer.Ordinal);

        public int Count => _files.Count;

        /// <summary>The hash of a file that is what it was when it was read, or null.</summary>
        public string? Find(in FolderEntry file) =>
            _files.TryGetValue(file.Path, out var known) && known.Stamp == file.Stamp ? known.Hash : null;

        /// <summary>Keeps the hashes of the files that were at rest.</summary>
        /// <param name="moment">A moment before the first of them was looked at.</param>
        public void Keep(List<FolderEntry> files, string[] hashes, DateTimeOffset moment)
        {
            for (var i = 0; i < hashes.Length; i++)
            {
                if (files[i].Stamp.IsAtRest(moment))
                {
                    _files[files[i].Path] = (files[i].Stamp, hashes[i]);
                }
            }
        }
    }
}
