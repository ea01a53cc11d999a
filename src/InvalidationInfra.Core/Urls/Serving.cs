using System.Collections.Immutable;
using InvalidationInfra.Core.Paths;

namespace InvalidationInfra.Core.Urls;

/// <summary>
/// The way in which assets become URLs. Two are equal when they give every asset the same URLs, and treat unknown URLs and queries alike.
/// </summary>
public sealed record Serving
{
    /// <summary>Every asset at its own path, and nothing else.</summary>
    public static Serving Plain { get; } = new();

    /// <summary>The raw URL path under which all assets are served, such as <c>/docs</c>; empty for the root.</summary>
    public string PathPrefix { get; init; } = "";

    /// <summary>The other endings under which an asset with a certain ending is cached.</summary>
    public UrlForms Forms { get; init; } = UrlForms.None;

    /// <summary>
    /// The raw path of the asset that is served under unknown URLs (single-page applications); <see langword="null"/>: there is none.
    /// </summary>
    public string? FallbackDocument { get; init; }

    /// <summary>Whether the distribution caches by query string, so that only a prefix drops all copies of a URL.</summary>
    public bool QueryStrings { get; init; }

    /// <summary>Whether an asset may be cached under its folder's URL without the slash: under the path prefix itself, for one.</summary>
    public bool HasFolderForms => Forms.Rows.Any(row => row.Key.StartsWith('/') && row.Value.Contains("", StringComparer.Ordinal));

    /// <summary>
    /// The paths that drop everything that the origin may serve, under all spellings: what lies under the prefix, and the forms that lie
    /// beside it, such as the prefix without a slash; with a fallback document all URLs there are.
    /// </summary>
    public ImmutableArray<InvalidationPath> Everything =>
        PathPrefix.Length == 0 || FallbackDocument is not null
            ? [InvalidationPath.Wildcard("/")]
            :
            [
                .. Forms
                    .Rows.Where(row => row.Key.StartsWith('/'))
                    .SelectMany(row => row.Value)
                    .Where(form => !form.StartsWith('/'))
                    .SelectMany(form => PathsFor(PathPrefix + form))
                    .Concat(Spellings.WildcardsFor(PathPrefix + '/'))
                    .Distinct(),
            ];

    /// <summary>The paths that together drop all copies of a URL: of each spelling, and of each query where queries count.</summary>
    /// <param name="url">A raw URL path.</param>
    public ImmutableArray<InvalidationPath> PathsFor(string url) => QueryStrings ? Spellings.WildcardsFor(url) : Spellings.PathsFor(url);

    /// <summary>The text that two servings share only if they are equal.</summary>
    public string Digest => string.Join('\n', PathPrefix, Forms, FallbackDocument ?? "-", QueryStrings ? "queries" : "-");

    /// <summary>The way in which assets become URLs, from the short words for the usual forms and from forms in full.</summary>
    /// <param name="pathPrefix">The raw URL path under which all assets are served; empty for the root.</param>
    /// <param name="indexDocument">
    /// The name of the file that is also cached under its folder's URL, with and without the slash; null or empty: there is none.
    /// </param>
    /// <param name="cleanUrls">Whether <c>/about.html</c> is also cached as <c>/about</c> and <c>/about/</c>.</param>
    /// <param name="servedAs">Endings of files, and the endings under which they are cached: in place of a usual row, or besides.</param>
    /// <param name="fallbackDocument">The raw path of the asset that is served under unknown URLs.</param>
    /// <param name="queryStrings">Whether the distribution caches by query string.</param>
    /// <exception cref="FormatException">A row of <paramref name="servedAs"/> gives no URL; the message says what to write.</exception>
    public static Serving Of(
        string pathPrefix = "",
        string? indexDocument = null,
        bool cleanUrls = false,
        IEnumerable<KeyValuePair<string, ImmutableArray<string>>>? servedAs = null,
        string? fallbackDocument = null,
        bool queryStrings = false
    ) =>
        new()
        {
            PathPrefix = pathPrefix,
            Forms = UrlForms.Of(indexDocument, cleanUrls, servedAs ?? []),
            FallbackDocument = fallbackDocument,
            QueryStrings = queryStrings,
        };

    /// <summary>The raw URLs under which an asset may be cached, in the order of its forms, each once.</summary>
    /// <param name="assetPath">The asset's raw URL path, with the path prefix.</param>
    public IReadOnlyList<string> UrlsOf(string assetPath) => Forms.UrlsOf(assetPath);
}
