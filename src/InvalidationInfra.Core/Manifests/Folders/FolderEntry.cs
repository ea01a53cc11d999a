namespace InvalidationInfra.Core.Manifests.Folders;

/// <summary>An entry that a walk through a folder found.</summary>
/// <param name="Path">The path from the folder, with <c>/</c> before each name.</param>
/// <param name="Stamp">What the file was when it was found.</param>
internal readonly record struct FolderEntry(string Path, FileStamp Stamp)
{
    /// <summary>The reason why it cannot be hashed, as a message for people. It counts only if the globs choose it.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether it is a whole folder that was not listed, and what is in it is unknown.</summary>
    public bool IsFolder { get; init; }
}
