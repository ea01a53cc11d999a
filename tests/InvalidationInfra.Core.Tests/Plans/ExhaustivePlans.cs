using InvalidationInfra.Core.Plans;

namespace InvalidationInfra.Core.Tests.Plans;

/// <summary>The oracle: tries every set of wildcards, over every prefix of every URL, and keeps the best. Nothing in it knows of trees or of optimal parts.</summary>
internal static class ExhaustivePlans
{
    /// <returns>What is dropped needlessly, the number of paths and of wildcards; null where nothing fits.</returns>
    public static (long Needless, int Paths, int Wildcards)? Best(IReadOnlyList<CachedUrl> urls, int maxPaths, InvalidationQuota quota, bool queryStrings)
    {
        var prefixes = urls.SelectMany(url => Enumerable.Range(1, url.Path.Length).Select(length => url.Path[..length])).Distinct().ToArray();
        (long, int, int)? best = null;
        Try(0, []);
        return best;

        void Try(int from, List<string> chosen)
        {
            if (Rate(urls, chosen, maxPaths, quota, queryStrings) is { } rated && (best is null || rated.CompareTo(best.Value) < 0))
                best = rated;
            if (chosen.Count == Math.Min(maxPaths, quota.Wildcards))
                return;
            for (var i = from; i < prefixes.Length; i++)
                Try(i + 1, [.. chosen, prefixes[i]]);
        }
    }

    private static (long Needless, int Paths, int Wildcards)? Rate(
        IReadOnlyList<CachedUrl> urls, List<string> wildcards, int maxPaths, InvalidationQuota quota, bool queryStrings)
    {
        var (needless, exact) = (0L, 0);
        foreach (var url in urls)
        {
            var covered = wildcards.Exists(prefix => url.Path.StartsWith(prefix, StringComparison.Ordinal));
            if (covered && !url.IsStale)
                needless += url.Weight;
            if (covered || !url.IsStale)
                continue;
            // Such a URL sent as it is would be a wildcard.
            if (queryStrings || url.Path.EndsWith('*'))
                return null;
            exact++;
        }

        var fits = exact + wildcards.Count <= maxPaths && exact <= quota.ExactPaths && wildcards.Count <= quota.Wildcards;
        return fits ? (needless, exact + wildcards.Count, wildcards.Count) : null;
    }
}
