using InvalidationInfra.Core.Urls;

namespace InvalidationInfra.Core.Plans;

/// <summary>The URLs that edges may hold, with every spelling of those that are stale.</summary>
/// <remarks>
/// A good URL counts where its usual spelling lies, and so once, however many spellings it has. Since characters are encoded one by one,
/// its usual spelling starts with an encoded prefix just if its raw path starts with the raw one: good URLs are never encoded at all. One
/// whose usual spelling is also one of a stale URL (<c>/a+b</c>, beside a stale <c>/a b</c>) is dropped by every plan, and does not count.
/// </remarks>
internal sealed class SpelledUrls
{
    private readonly HashSet<int>? _shared;

    /// <param name="urls">In ordinal order, each path once.</param>
    public SpelledUrls(CachedUrl[] urls)
    {
        Urls = urls;
        Stale = StaleAmong(urls);
        var (spellings, isPlain) = SpellingsOf(urls, Stale);
        (StaleSpellings, IsPlain) = (spellings, isPlain);
        _shared = isPlain ? null : SharedWithStale();
    }

    /// <summary>The URLs in ordinal order of their raw paths.</summary>
    public CachedUrl[] Urls { get; }

    /// <summary>The indexes of the stale ones.</summary>
    public int[] Stale { get; }

    /// <summary>
    /// All spellings of the stale ones, in order. URLs may share one, which then is there several times, one after the other.
    /// </summary>
    public StaleSpelling[] StaleSpellings { get; }

    /// <summary>Whether each stale URL has one spelling, its raw path, which an exact path or its own wildcard drops.</summary>
    public bool IsPlain { get; }

    /// <summary>Whether dropping the usual spelling of a URL counts as needless.</summary>
    public bool IsGood(int url) => !Urls[url].IsStale && _shared?.Contains(url) != true;

    private static int[] StaleAmong(CachedUrl[] urls)
    {
        var stale = new List<int>();
        for (var i = 0; i < urls.Length; i++)
        {
            if (urls[i].IsStale)
            {
                stale.Add(i);
            }
        }

        return [.. stale];
    }

    /// <summary>Plain ones are in order already; only the others are to be sorted.</summary>
    private static (StaleSpelling[] Spellings, bool IsPlain) SpellingsOf(CachedUrl[] urls, int[] stale)
    {
        var (plain, others) = (new List<StaleSpelling>(stale.Length), new List<StaleSpelling>());
        for (var i = 0; i < stale.Length; i++)
        {
            var path = urls[stale[i]].Path;
            if (Spellings.TryGetRaw(path, out var raw))
            {
                plain.Add(new(raw, i));
                continue;
            }

            foreach (var spelling in Spellings.Of(path))
            {
                others.Add(new(spelling, i));
            }
        }

        if (others.Count == 0)
        {
            return ([.. plain], true);
        }

        others.Sort(StaleSpelling.Compare);
        return (Merge(plain, others), false);
    }

    private static StaleSpelling[] Merge(List<StaleSpelling> plain, List<StaleSpelling> others)
    {
        var merged = new StaleSpelling[plain.Count + others.Count];
        var (i, j) = (0, 0);
        for (var next = 0; next < merged.Length; next++)
        {
            var plainIsNext = j == others.Count || (i < plain.Count && StaleSpelling.Compare(plain[i], others[j]) <= 0);
            merged[next] = plainIsNext ? plain[i++] : others[j++];
        }

        return merged;
    }

    private HashSet<int>? SharedWithStale()
    {
        HashSet<int>? shared = null;
        foreach (var (spelling, _) in StaleSpellings)
        {
            if (
                !spelling.IsUsual
                && spelling.IsExact
                && RawOf(spelling.Text) is { } raw
                && FirstNotBefore(raw) is var index
                && index < Urls.Length
                && Urls[index].Path == raw
                && !Urls[index].IsStale
            )
            {
                (shared ??= []).Add(index);
            }
        }

        return shared;
    }

    /// <summary>
    /// The raw path, or start of one, whose usual spelling is this; <see langword="null"/> if it has a spelling of a character that is not
    /// the usual one.
    /// </summary>
    public static string? RawOf(string spelled) =>
        !spelled.Contains('%') ? spelled
        : spelled.Contains("%2B", StringComparison.Ordinal) ? null
        : Uri.UnescapeDataString(spelled);

    /// <summary>The index of the first URL that does not come before a raw path.</summary>
    public int FirstNotBefore(string raw)
    {
        var (low, high) = (0, Urls.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (string.CompareOrdinal(Urls[middle].Path, raw) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
