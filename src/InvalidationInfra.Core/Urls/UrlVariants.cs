namespace InvalidationInfra.Core.Urls;

/// <summary>
/// The URLs under which one asset may be cached. CloudFront caches by URL: <c>/a/index.html</c>, <c>/a/</c> and <c>/a</c> are three
/// objects, even where the origin serves one file for them.
/// </summary>
public static class UrlVariants
{
    /// <summary>
    /// The asset's own path first, and for an index document its folder's URL with and without the slash (the root has only <c>/</c>).
    /// </summary>
    /// <param name="assetPath">The asset's raw URL path.</param>
    /// <param name="indexDocument">
    /// The file name that is served for a folder, such as <c>index.html</c>; null or empty when there is none.
    /// </param>
    public static IReadOnlyList<string> Of(string assetPath, string? indexDocument)
    {
        ArgumentNullException.ThrowIfNull(assetPath);

        if (!IsIndexDocument(assetPath, indexDocument))
        {
            return [assetPath];
        }

        var folder = assetPath[..^indexDocument!.Length];
        return folder == "/" ? [assetPath, folder] : [assetPath, folder, folder[..^1]];
    }

    private static bool IsIndexDocument(string assetPath, string? indexDocument) =>
        !string.IsNullOrEmpty(indexDocument)
        && assetPath.Length > indexDocument.Length
        && assetPath[assetPath.Length - indexDocument.Length - 1] == '/'
        && assetPath.EndsWith(indexDocument, StringComparison.Ordinal);
}
