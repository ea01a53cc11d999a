namespace InvalidationInfra.Core.Manifests.Folders;

/// <summary>What a walk through a folder found.</summary>
/// <param name="Path">The path from the folder, with <c>/</c> before each name.</param>
/// <param name="Length">The file's length in bytes when it was found.</param>
internal readonly record struct FolderEntry(string Path, long Length)
{
    /// <summary>Why it cannot be hashed, as a message for people. It counts only if the globs choose it.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether a whole folder could not be listed, and what is in it is unknown.</summary>
    public bool IsFolder { get; init; }
}
