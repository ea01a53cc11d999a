using InvalidationInfra.Core.Paths;

namespace InvalidationInfra.Core.Manifests;

/// <summary>The choice of a folder's files that make a manifest.</summary>
/// <param name="Root">The folder, an absolute path.</param>
public sealed record DirectoryManifestOptions(string Root)
{
    /// <summary>
    /// Globs under the folder (<c>**/*.html</c>, <c>docs/</c>) of the files to take; empty for all of them, dot files included. Letter case
    /// counts. What systems and editors leave behind (<c>.DS_Store</c>, <c>Thumbs.db</c>, <c>desktop.ini</c>, <c>.git</c>, <c>*~</c>,
    /// <c>*.swp</c>, <c>#*#</c>, <c>.#*</c>) is taken only where a glob here names it by more than wildcards.
    /// </summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>Globs of files to leave out, stronger than <see cref="Include"/>.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>The path at which the folder is served: empty, or a raw URL path such as <c>/docs</c>.</summary>
    public string PathPrefix { get; init; } = "";

    /// <summary>Options for a folder as a person wrote it.</summary>
    /// <param name="folder">A path, absolute or relative.</param>
    /// <param name="relativeTo">The absolute path of the folder that it is relative to.</param>
    /// <exception cref="ManifestException">The folder has a control character in its name.</exception>
    public static DirectoryManifestOptions For(string folder, string relativeTo) =>
        UrlEncoding.HasControl(folder)
            ? throw new ManifestException($"The folder '{folder.ForMessage()}' has a control character in its name: name another one.")
            : new(Path.GetFullPath(folder, relativeTo));
}
