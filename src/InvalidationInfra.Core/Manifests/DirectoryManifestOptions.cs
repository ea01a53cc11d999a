namespace InvalidationInfra.Core.Manifests;

/// <summary>Which files of which folder make a manifest.</summary>
/// <param name="Root">The folder, an absolute path.</param>
public sealed record DirectoryManifestOptions(string Root)
{
    /// <summary>
    /// Globs under the folder (<c>**/*.html</c>, <c>docs/</c>) of the files to take; empty for all of them, dot files included. Letter case
    /// counts.
    /// </summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>Globs of files to leave out, stronger than <see cref="Include"/>.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Where the folder is served: empty, or a raw URL path such as <c>/docs</c>.</summary>
    public string PathPrefix { get; init; } = "";
}
