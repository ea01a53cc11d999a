using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.Plans.Optimum;

namespace InvalidationInfra.Core.Plans;

/// <summary>Makes plans: pure, and the same for the same request on every machine.</summary>
public static class InvalidationPlanner
{
    /// <summary>
    /// The best plan that covers every stale URL within the budget and CloudFront's quotas: of all of them it drops the least weight of
    /// good URLs; of those that drop as little, it has the fewest paths;
    /// of those, the fewest wildcards; of those, the longest prefixes; of those, the ones that come first in ordinal order.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The budget has not one path, or the quota not one wildcard.</exception>
    /// <exception cref="ArgumentException">A weight is negative, or they sum up to more than 2^63 - 1.</exception>
    public static Plan Plan(PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var urls = CachedUrls.ArrayOf(request);
        var paths = OptimalPaths.For(new PathProblem(urls, request.MaxPaths, request.Quota, request.QueryStrings));

        // Copies of the fallback document may be under unknown URLs, which no list has: only everything reaches them.
        return CoverageOf(urls, request)
            .By(paths.Count > 0 && CachedUrls.FallbackChanged(request) ? [InvalidationPath.Wildcard("/")] : paths);
    }

    /// <summary>What given paths do for the same change: what they cover, drop needlessly, and leave stale.</summary>
    /// <exception cref="ArgumentException">A weight is negative.</exception>
    public static Plan Cover(PlanRequest request, IReadOnlyList<InvalidationPath> paths)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(paths);
        return CoverageOf(CachedUrls.ArrayOf(request), request).By(paths);
    }

    private static Coverage CoverageOf(CachedUrl[] urls, PlanRequest request) => new(urls, request.QueryStrings);
}
