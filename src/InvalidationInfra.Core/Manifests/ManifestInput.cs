namespace InvalidationInfra.Core.Manifests;

/// <summary>The inputs that a manifest is made of.</summary>
public enum ManifestInput
{
    /// <summary>The folder, and the files in it.</summary>
    Folder,

    /// <summary>The globs of files to take.</summary>
    Include,

    /// <summary>The globs of files to leave out.</summary>
    Exclude,

    /// <summary>The path that the folder is served under.</summary>
    PathPrefix,

    /// <summary>The headers that files are served with.</summary>
    Headers,

    /// <summary>The globs of files whose name changes with their content.</summary>
    Immutable,
}
