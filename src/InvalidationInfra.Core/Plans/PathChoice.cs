using InvalidationInfra.Core.Paths;

namespace InvalidationInfra.Core.Plans;

/// <summary>Chooses the paths of a plan: each stale URL by itself while they fit the budget, everything beyond.</summary>
internal static class PathChoice
{
    /// <param name="urls">In ordinal order, with at least one that is stale.</param>
    public static IReadOnlyList<InvalidationPath> For(IReadOnlyList<CachedUrl> urls, PlanRequest request)
    {
        var paths = urls.Where(url => url.IsStale)
            .Select(url => request.QueryStrings ? InvalidationPath.Wildcard(url.Path) : InvalidationPath.Exact(url.Path))
            .Distinct()
            .ToList();
        var wildcards = paths.Count(path => path.IsWildcard);
        var fits = paths.Count <= request.MaxPaths && wildcards <= request.Quota.Wildcards && paths.Count - wildcards <= request.Quota.ExactPaths;
        return fits ? paths : [InvalidationPath.Wildcard("/")];
    }
}
