using InvalidationInfra.Core.Plans;
using InvalidationInfra.Core.Urls;

namespace InvalidationInfra.Core.Tests.Plans.Optimum;

/// <summary>
/// The optimum by trying everything: for the first stale spelling that nothing covers yet, each way to cover it. Knows nothing of trees,
/// ranges and frontiers: an exact path covers the text that it is, a wildcard what starts like it.
/// </summary>
internal sealed class BruteForce
{
    private readonly SpelledSite _site;
    private readonly int _maxPaths;
    private readonly InvalidationQuota _quota;
    private readonly List<Way>[] _ways;
    private List<Way>? _best;
    private (long Needless, int Paths, int Wildcards, long Narrowness, string Order) _bestScore;

    /// <param name="anyPrefix">Whether wildcards may be shorter than what all stale spellings under them start with.</param>
    private BruteForce(CachedUrl[] urls, int maxPaths, InvalidationQuota quota, bool prefixesOnly, bool anyPrefix)
    {
        (_site, _maxPaths, _quota) = (SpelledSite.Of(urls), maxPaths, quota);
        _ways = [.. _site.Stale.Select(spelling => WaysTo(spelling, prefixesOnly, anyPrefix))];
        Extend([]);
    }

    public static Optimum Of(CachedUrl[] urls, int maxPaths, InvalidationQuota quota, bool prefixesOnly, bool anyPrefix = false)
    {
        var search = new BruteForce(urls, maxPaths, quota, prefixesOnly, anyPrefix);
        return new(
            search._bestScore.Needless,
            search._bestScore.Paths,
            search._bestScore.Wildcards,
            [.. search._best!.Select(way => way.Sent).Order(StringComparer.Ordinal)]
        );
    }

    private List<Way> WaysTo(Spelling spelling, bool prefixesOnly, bool anyPrefix)
    {
        var ways = new List<Way>();
        if (!prefixesOnly && spelling.IsExact)
        {
            ways.Add(new(spelling.Text, IsPrefix: false));
        }

        foreach (var length in SpelledSite.CutsOf(spelling.Text))
        {
            var prefix = spelling.Text[..length];
            if (anyPrefix || IsLongest(prefix))
            {
                ways.Add(new(prefix, IsPrefix: true));
            }
        }

        return ways;
    }

    // No longer prefix, cut between characters, covers the same stale spellings.
    private bool IsLongest(string prefix)
    {
        var stale = _site.Stale.Select(spelling => spelling.Text).Where(text => text.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        return stale.Any(text => text == prefix)
            || stale.Select(text => text[prefix.Length..][..SpelledSite.CutsOf(text[prefix.Length..]).First()]).Distinct().Count() > 1;
    }

    private void Extend(List<Way> chosen)
    {
        if (
            chosen.Count > _maxPaths
            || chosen.Count(way => way.IsPrefix) > _quota.Wildcards
            || chosen.Count(way => !way.IsPrefix) > _quota.ExactPaths
        )
        {
            return;
        }

        var open = Array.FindIndex(_site.Stale, spelling => !chosen.Any(way => way.Covers(spelling)));
        if (open < 0)
        {
            Offer(chosen);
            return;
        }

        foreach (var way in _ways[open])
        {
            Extend([.. chosen, way]);
        }
    }

    private void Offer(List<Way> chosen)
    {
        var needless = _site
            .Good.Where(copy => chosen.Any(way => way.IsPrefix && copy.Text.StartsWith(way.Text, StringComparison.Ordinal)))
            .Sum(copy => copy.Weight);
        var prefixes = chosen.Where(way => way.IsPrefix).Select(way => way.Text).Order(StringComparer.Ordinal).ToArray();
        var score = (needless, chosen.Count, prefixes.Length, -prefixes.Sum(prefix => (long)prefix.Length), string.Join('\0', prefixes));
        if (_best is not null && Compare(score, _bestScore) >= 0)
        {
            return;
        }

        (_best, _bestScore) = (chosen, score);
    }

    private static int Compare((long, int, int, long, string) a, (long, int, int, long, string) b)
    {
        var numbers = (a.Item1, a.Item2, a.Item3, a.Item4).CompareTo((b.Item1, b.Item2, b.Item3, b.Item4));
        return numbers != 0 ? numbers : string.CompareOrdinal(a.Item5, b.Item5);
    }

    public sealed record Optimum(long Needless, int Paths, int Wildcards, string[] Encoded);

    private sealed record Way(string Text, bool IsPrefix)
    {
        public string Sent => IsPrefix ? Text + '*' : Text;

        public bool Covers(Spelling spelling) =>
            IsPrefix ? spelling.Text.StartsWith(Text, StringComparison.Ordinal) : spelling.IsExact && spelling.Text == Text;
    }
}
