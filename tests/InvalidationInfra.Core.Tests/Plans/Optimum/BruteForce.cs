using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.Plans;

namespace InvalidationInfra.Core.Tests.Plans.Optimum;

/// <summary>
/// The optimum by trying everything: for the first stale URL that nothing covers yet, each way to cover it. Knows nothing of trees, ranges
/// and frontiers; what a path covers, it asks the path.
/// </summary>
internal sealed class BruteForce
{
    private readonly CachedUrl[] _urls;
    private readonly int _maxPaths;
    private readonly InvalidationQuota _quota;
    private readonly List<Way>[] _ways;
    private List<Way>? _best;
    private (long Needless, int Paths, int Wildcards, long Narrowness, string Order) _bestScore;

    /// <param name="anyPrefix">Whether wildcards may be shorter than what all stale URLs under them start with.</param>
    private BruteForce(CachedUrl[] urls, int maxPaths, InvalidationQuota quota, bool prefixesOnly, bool anyPrefix)
    {
        (_urls, _maxPaths, _quota) = (urls, maxPaths, quota);
        _ways = [.. urls.Select(url => url.IsStale ? WaysTo(url.Path, prefixesOnly, anyPrefix) : [])];
        Extend([]);
    }

    public static Optimum Of(CachedUrl[] urls, int maxPaths, InvalidationQuota quota, bool prefixesOnly, bool anyPrefix = false)
    {
        var search = new BruteForce(urls, maxPaths, quota, prefixesOnly, anyPrefix);
        return new(
            search._bestScore.Needless,
            search._bestScore.Paths,
            search._bestScore.Wildcards,
            [.. search._best!.Select(way => way.Path.Encoded).Order(StringComparer.Ordinal)]
        );
    }

    private List<Way> WaysTo(string url, bool prefixesOnly, bool anyPrefix)
    {
        var ways = new List<Way>();
        if (!prefixesOnly && !url.EndsWith('*'))
        {
            ways.Add(new(InvalidationPath.Exact(url), null));
        }

        for (var length = 1; length <= url.Length; length++)
        {
            if (char.IsHighSurrogate(url[length - 1]))
            {
                continue;
            }

            var prefix = url[..length];
            if (anyPrefix || IsLongest(prefix))
            {
                ways.Add(new(InvalidationPath.Wildcard(prefix), prefix));
            }
        }

        return ways;
    }

    // No longer prefix, cut between characters, covers the same stale URLs.
    private bool IsLongest(string prefix)
    {
        var stale = _urls
            .Where(url => url.IsStale && url.Path.StartsWith(prefix, StringComparison.Ordinal))
            .Select(url => url.Path)
            .ToList();
        if (stale.Any(url => url == prefix))
        {
            return true;
        }

        return stale.Select(url => url.Substring(prefix.Length, char.IsHighSurrogate(url[prefix.Length]) ? 2 : 1)).Distinct().Count() > 1;
    }

    private void Extend(List<Way> chosen)
    {
        if (
            chosen.Count > _maxPaths
            || chosen.Count(way => way.Prefix is not null) > _quota.Wildcards
            || chosen.Count(way => way.Prefix is null) > _quota.ExactPaths
        )
        {
            return;
        }

        var open = Array.FindIndex(_urls, url => url.IsStale && !chosen.Any(way => way.Path.Covers(url.Path)));
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
        var needless = _urls.Where(url => !url.IsStale && chosen.Any(way => way.Path.Covers(url.Path))).Sum(url => url.Weight);
        var prefixes = chosen.Where(way => way.Prefix is not null).Select(way => way.Prefix!).Order(StringComparer.Ordinal).ToArray();
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

    private sealed record Way(InvalidationPath Path, string? Prefix);
}
