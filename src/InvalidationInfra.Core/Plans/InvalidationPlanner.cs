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
        var (stale, needless) = (new int[paths.Count], new long[paths.Count]);
        var (uncovered, dropped) = (new List<string>(), 0L);
        foreach (var url in urls)
        {
            var covering = Enumerable.Range(0, paths.Count).Where(path => paths[path].Covers(url.Path)).ToList();
            foreach (var path in covering)
                if (url.IsStale)
                    stale[path]++;
                else
                    needless[path] += url.Weight;
            if (url.IsStale && covering.Count == 0)
                uncovered.Add(url.Path);
            if (!url.IsStale && covering.Count > 0)
                dropped += url.Weight;
        }

        return new Plan
        {
            Paths = [.. paths.Select((path, i) => new PlannedPath(path, stale[i], needless[i])).OrderBy(path => path.Path.Encoded, StringComparer.Ordinal)],
            Stale = urls.Count(url => url.IsStale),
            Needless = dropped,
            Urls = urls.Count,
            Uncovered = uncovered,
        };
    }
}
