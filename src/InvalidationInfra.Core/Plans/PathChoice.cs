using InvalidationInfra.Core.Paths;

namespace InvalidationInfra.Core.Plans;

/// <summary>
/// Chooses the paths of a plan, so that every stale URL is covered within budget and quotas and, in this order, the weight of good URLs dropped, the
/// number of paths and the number of wildcards are as small as they can be. Of what is equal in all three, the narrowest wildcards are taken.
/// </summary>
internal static class PathChoice
{
    /// <param name="urls">In ordinal order, each once, with at least one that is stale.</param>
    public static IReadOnlyList<InvalidationPath> For(IReadOnlyList<CachedUrl> urls, int maxPaths, InvalidationQuota quota, bool queryStrings)
    {
        var tree = StaleTree.Of(urls, queryStrings);
        var wildcards = OptimalSelection.Of(tree, PlanBudget.Of(maxPaths, quota)).Select(node => node.Prefix).ToList();
        var paths = wildcards.ConvertAll(InvalidationPath.Wildcard);
        wildcards.Sort(StringComparer.Ordinal);
        paths.AddRange(urls.Where(url => url.IsStale && !IsCovered(url.Path, wildcards)).Select(url => InvalidationPath.Exact(url.Path)));
        return paths;
    }

    /// <param name="prefixes">In ordinal order, none the start of another: only the last one not after the path can be its start.</param>
    private static bool IsCovered(string path, List<string> prefixes)
    {
        var index = prefixes.BinarySearch(path, StringComparer.Ordinal);
        var candidate = index >= 0 ? index : ~index - 1;
        return candidate >= 0 && path.StartsWith(prefixes[candidate], StringComparison.Ordinal);
    }
}
