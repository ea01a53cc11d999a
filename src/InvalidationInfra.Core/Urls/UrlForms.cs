using System.Collections.Immutable;

namespace InvalidationInfra.Core.Urls;

/// <summary>
/// The endings under which files are cached, by the ending of their names. CloudFront caches by URL: <c>/a/index.html</c>, <c>/a/</c> and
/// <c>/a</c> are three objects, even where the origin serves one file for them.
/// </summary>
/// <remarks>Of several rows whose ending a name has, the longest counts: <c>/index.html</c> before <c>.html</c>.</remarks>
public sealed class UrlForms : IEquatable<UrlForms>
{
    private const string CleanEnding = ".html";

    // The longest ending first: looked up for every asset.
    private readonly (string Ending, ImmutableArray<string> Forms)[] _byLength;

    private UrlForms(ImmutableSortedDictionary<string, ImmutableArray<string>> rows)
    {
        Rows = rows;
        _byLength = [.. rows.OrderByDescending(row => row.Key.Length).Select(row => (row.Key, row.Value))];
    }

    /// <summary>Every file is cached under its own name alone.</summary>
    public static UrlForms None { get; } = new(ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal));

    /// <summary>Endings of names, and the endings that a file with such a name is cached under, in the user's order.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Rows { get; }

    /// <summary>Forms from the short words for usual rows, and from rows in full.</summary>
    /// <param name="indexDocument">
    /// A file name: also cached under the folder's URL, with and without the slash. Null or empty: none.
    /// </param>
    /// <param name="cleanUrls">Whether files that end in <c>.html</c> are also cached without it, and with a slash in its place.</param>
    /// <param name="servedAs">Rows in full: each takes the place of the usual row for its ending, if there is one.</param>
    /// <exception cref="FormatException">A row has no ending or no forms; the message says what to write.</exception>
    public static UrlForms Of(
        string? indexDocument,
        bool cleanUrls = false,
        IEnumerable<KeyValuePair<string, ImmutableArray<string>>>? servedAs = null
    )
    {
        var rows = None.Rows.ToBuilder();
        if (!string.IsNullOrEmpty(indexDocument))
        {
            rows["/" + indexDocument] = ["/" + indexDocument, "/", ""];
        }

        if (cleanUrls)
        {
            rows[CleanEnding] = [CleanEnding, "", "/"];
        }

        foreach (var (ending, forms) in servedAs ?? [])
        {
            rows[ending] = FindProblem(ending, forms) is { } problem ? throw new FormatException(problem) : forms;
        }

        return rows.Count == 0 ? None : new(rows.ToImmutable());
    }

    /// <summary>The problem of a row, as a sentence that says what to write; <see langword="null"/> if it has none.</summary>
    public static string? FindProblem(string ending, IReadOnlyCollection<string> forms)
    {
        ArgumentNullException.ThrowIfNull(ending);
        ArgumentNullException.ThrowIfNull(forms);

        if (ending.Length == 0)
        {
            return "an ending must not be empty: write how the files' names end, such as \"/default.htm\" or \".html\"";
        }

        if (ending.LastIndexOf('/') > 0)
        {
            return $"\"{ending}\" is more than the end of a file's name: a slash may only be its first character, as in \"/default.htm\"";
        }

        return forms.Count == 0
            ? $"\"{ending}\" must name at least one ending that is cached, such as \"{ending}\" itself; leave files out with exclude"
            : null;
    }

    /// <summary>
    /// The URLs of an asset: its name with its ending replaced by each form, in their order, each once. A form that would leave nothing of
    /// the path has no URL (the root has only <c>/</c>); an asset that has no other URL has its own path.
    /// </summary>
    /// <param name="assetPath">The asset's raw URL path.</param>
    public IReadOnlyList<string> UrlsOf(string assetPath)
    {
        ArgumentNullException.ThrowIfNull(assetPath);

        return TryGetUrls(assetPath, out var urls) ? urls : [assetPath];
    }

    /// <summary>The URLs of an asset, if a row applies to it; otherwise its only URL is its own path.</summary>
    internal bool TryGetUrls(string assetPath, out IReadOnlyList<string> urls)
    {
        foreach (var (ending, forms) in _byLength)
        {
            if (assetPath.EndsWith(ending, StringComparison.Ordinal))
            {
                urls = UrlsOf(assetPath, assetPath.AsSpan(0, assetPath.Length - ending.Length), forms);
                return true;
            }
        }

        urls = [];
        return false;
    }

    private static List<string> UrlsOf(string assetPath, ReadOnlySpan<char> start, ImmutableArray<string> forms)
    {
        var urls = new List<string>(forms.Length);
        foreach (var form in forms)
        {
            var url = string.Concat(start, form);
            if (url.StartsWith('/') && !urls.Contains(url))
            {
                urls.Add(url);
            }
        }

        if (urls.Count == 0)
        {
            urls.Add(assetPath);
        }

        return urls;
    }

    /// <inheritdoc/>
    public bool Equals(UrlForms? other) =>
        other is not null
        && Rows.Count == other.Rows.Count
        && Rows.Zip(other.Rows).All(pair => pair.First.Key == pair.Second.Key && pair.First.Value.SequenceEqual(pair.Second.Value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UrlForms);

    /// <inheritdoc/>
    public override int GetHashCode() => Rows.Aggregate(Rows.Count, (hash, row) => HashCode.Combine(hash, row.Key, row.Value.Length));

    /// <summary>The rows as a text that two forms share only if they are equal.</summary>
    public override string ToString() =>
        string.Join('|', Rows.Select(row => Quoted(row.Key) + ":" + string.Join(',', row.Value.Select(Quoted))));

    // With its length, so that no character of an ending can be taken for punctuation.
    private static string Quoted(string text) => $"{text.Length} {text}";
}
