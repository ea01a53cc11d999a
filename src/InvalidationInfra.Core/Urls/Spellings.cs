using System.Buffers;
using System.Collections.Immutable;
using InvalidationInfra.Core.Paths;

namespace InvalidationInfra.Core.Urls;

/// <summary>
/// The ways in which viewers write a URL. Most characters have one; a plus and a space have two that can both be invalidated; others are
/// cached under spellings that no exact path is known to drop, so that only a prefix that ends before them is safe.
/// </summary>
public static class Spellings
{
    /// <summary>
    /// The most characters of a URL that are written out in both of their spellings. From the next one on, only the start that ends before
    /// it is certain: the number of spellings doubles with each.
    /// </summary>
    public const int MaxWrittenOut = 3;

    // The API refuses '~' raw, and reports differ on whether '%7E' drops the file. RFC 1738 calls the others unsafe, so that the guide
    // wants them encoded, while browsers send some of them raw.
    private const string OnlyBefore = "~[]{}|\\^`";

    private static readonly SearchValues<char> Unsettled = SearchValues.Create(OnlyBefore + "+ ");

    /// <summary>All spellings of a URL, the usual one first.</summary>
    /// <param name="url">A raw URL path.</param>
    public static ImmutableArray<Spelling> Of(string url)
    {
        ArgumentNullException.ThrowIfNull(url);

        return IsSettled(url) ? [Whole(url, UrlEncoding.EncodeFileName(url), isUsual: true)] : OfUnsettled(url);
    }

    /// <summary>The paths that together drop a URL under all of its spellings.</summary>
    /// <param name="url">A raw URL path.</param>
    public static ImmutableArray<InvalidationPath> PathsFor(string url) =>
        [.. Of(url).Select(spelling => InvalidationPath.OfSpelling(spelling.Text, isWildcard: !spelling.IsExact))];

    /// <summary>The wildcards that together drop all URLs that start with a prefix, under all of its spellings.</summary>
    /// <param name="prefix">The start of raw URL paths.</param>
    public static ImmutableArray<InvalidationPath> WildcardsFor(string prefix) =>
        [
            .. Of(prefix)
                .Select(spelling => InvalidationPath.OfSpelling(Fitting(spelling.Text, InvalidationPath.MaxLength - 1), isWildcard: true)),
        ];

    /// <summary>The only spelling of a URL, if it is the raw path itself.</summary>
    internal static bool TryGetRaw(string url, out Spelling raw)
    {
        if (IsSettled(url) && ReferenceEquals(UrlEncoding.EncodeFileName(url), url))
        {
            raw = Whole(url, url, isUsual: true);
            return true;
        }

        raw = default;
        return false;
    }

    private static bool IsSettled(string url) => !url.AsSpan().ContainsAny(Unsettled);

    private static ImmutableArray<Spelling> OfUnsettled(string url)
    {
        List<string> texts = [""];
        for (int start = 0, writtenOut = 0; ; writtenOut++)
        {
            var length = url.AsSpan(start).IndexOfAny(Unsettled);
            var settled = UrlEncoding.EncodeFileName(length < 0 ? url[start..] : url.Substring(start, length));
            texts = [.. texts.Select(text => text + settled)];
            if (length < 0)
            {
                return [.. texts.Select((text, i) => Whole(url, text, isUsual: i == 0))];
            }

            var character = url[start + length];
            if (writtenOut == MaxWrittenOut || OnlyBefore.Contains(character))
            {
                return [.. texts.Select((text, i) => new Spelling(Fitting(text, InvalidationPath.MaxLength - 1), false, IsUsual: i == 0))];
            }

            var (usual, other) = character == '+' ? ("+", "%2B") : ("%20", "+");
            texts = [.. texts.Select(text => text + usual), .. texts.Select(text => text + other)];
            start += length + 1;
        }
    }

    // A star at the end of a path is a wildcard whatever is meant, and what is too long is not sent at all.
    private static Spelling Whole(string url, string text, bool isUsual) =>
        text.Length > InvalidationPath.MaxLength
            ? new(Fitting(text, InvalidationPath.MaxLength - 1), false, isUsual)
            : new(text, !url.EndsWith('*'), isUsual);

    internal static string Fitting(string text, int maxLength) =>
        text.Length <= maxLength ? text : text[..UrlEncoding.WholeCharacters(text, maxLength)];
}
