using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.Plans.Optimum;

namespace InvalidationInfra.Core.Plans;

/// <summary>Makes plans: pure, and the same for the same request on every machine.</summary>
public static class InvalidationPlanner
{
    /// <summary>
    /// The best plan that covers every spelling of every stale URL within the budget and CloudFront's quotas: of all of them it drops the
    /// least weight of good URLs; of those that drop as little, it has the fewest paths; of those, the fewest wildcards; of those, the
    /// longest prefixes; of those, the ones that come first in ordinal order.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The budget has not one path, or the quota not one wildcard.</exception>
    /// <exception cref="ArgumentException">A weight is negative, or they sum up to more than 2^63 - 1.</exception>
    public static Plan Plan(PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (urls, limits) = (new SpelledUrls(CachedUrls.ArrayOf(request)), request.Limits);
        var paths = Optimum(urls, limits);

        // Copies of the fallback document may be under unknown URLs, which no list has: only everything reaches them.
        return CoverageOf(urls, limits)
            .By(paths.Count > 0 && CachedUrls.FallbackChanged(request) ? [InvalidationPath.Wildcard("/")] : paths);
    }

    /// <summary>The same for URLs of which somebody knows otherwise whether they are stale: in any order, and also several times.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The budget has not one path, or the quota not one wildcard.</exception>
    /// <exception cref="ArgumentException">A weight is negative, or they sum up to more than 2^63 - 1.</exception>
    public static Plan Plan(IReadOnlyList<CachedUrl> urls, PlanLimits limits)
    {
        ArgumentNullException.ThrowIfNull(urls);
        ArgumentNullException.ThrowIfNull(limits);
        var spelled = new SpelledUrls(CachedUrls.ArrayOf(urls));
        return CoverageOf(spelled, limits).By(Optimum(spelled, limits));
    }

    /// <summary>The effect of given paths on the same change: what they cover, drop needlessly, and leave stale.</summary>
    /// <exception cref="ArgumentException">A weight is negative.</exception>
    public static Plan Cover(PlanRequest request, IReadOnlyList<InvalidationPath> paths)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(paths);
        return CoverageOf(new SpelledUrls(CachedUrls.ArrayOf(request)), request.Limits).By(paths);
    }

    /// <summary>The effect of given paths on URLs in any order: what they cover, drop needlessly, and leave stale.</summary>
    /// <exception cref="ArgumentException">A weight is negative.</exception>
    public static Plan Cover(IReadOnlyList<CachedUrl> urls, PlanLimits limits, IReadOnlyList<InvalidationPath> paths)
    {
        ArgumentNullException.ThrowIfNull(urls);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(paths);
        return CoverageOf(new SpelledUrls(CachedUrls.ArrayOf(urls)), limits).By(paths);
    }

    private static IReadOnlyList<InvalidationPath> Optimum(SpelledUrls urls, PlanLimits limits) =>
        OptimalPaths.For(new PathProblem(urls, limits));

    private static Coverage CoverageOf(SpelledUrls urls, PlanLimits limits) => new(urls, limits.QueryStrings);
}
