using InvalidationInfra.Core.Paths;

namespace InvalidationInfra.Core.Plans;

/// <summary>Makes plans: pure, and the same for the same request on every machine.</summary>
public static class InvalidationPlanner
{
    /// <summary>The plan that covers every stale URL within the budget and CloudFront's quotas.</summary>
    public static Plan Plan(PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.MaxPaths, 1);
        var urls = CachedUrls.Of(request);
        if (!urls.Any(url => url.IsStale))
            return Of([], urls);
        // Under unknown URLs, which no list has, only everything reaches.
        return CachedUrls.FallbackChanged(request) ? Of([InvalidationPath.Wildcard("/")], urls) : Of(PathChoice.For(urls, request.MaxPaths, request.Quota, request.QueryStrings), urls);
    }

    /// <summary>What given paths do for the same change: what they cover, drop needlessly, and leave stale.</summary>
    public static Plan Cover(PlanRequest request, IReadOnlyList<InvalidationPath> paths)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(paths);
        return Of(paths, CachedUrls.Of(request));
    }

    private static Plan Of(IReadOnlyList<InvalidationPath> paths, IReadOnlyList<CachedUrl> urls)
    {
        var coverage = new Coverage(paths);
        var (staleUrls, dropped, uncovered) = (0, 0L, new List<string>());
        foreach (var url in urls)
        {
            var covered = coverage.Count(url);
            staleUrls += url.IsStale ? 1 : 0;
            if (covered && !url.IsStale)
                dropped += url.Weight;
            if (!covered && url.IsStale)
                uncovered.Add(url.Path);
        }

        return new Plan
        {
            Paths = [.. coverage.Paths.OrderBy(path => path.Path.Encoded, StringComparer.Ordinal)],
            Stale = staleUrls,
            Needless = dropped,
            Urls = urls.Count,
            Uncovered = uncovered,
        };
    }
}
