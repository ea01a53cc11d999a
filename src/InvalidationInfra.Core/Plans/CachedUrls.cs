using InvalidationInfra.Core.Urls;

namespace InvalidationInfra.Core.Plans;

/// <summary>The URLs that the edges may hold, and which of them are stale.</summary>
public static class CachedUrls
{
    /// <summary>
    /// Every URL variant of every asset before and after, in ordinal order, each once. Stale are those of changed and removed assets; with a fallback
    /// document also those of added ones, since it may be cached in their place; and all of them when the fallback document itself changed.
    /// </summary>
    public static IReadOnlyList<CachedUrl> Of(PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (before, after) = (request.Before.Assets, request.After.Assets);
        var everything = FallbackChanged(request);
        var urls = new List<CachedUrl>(Math.Max(before.Count, after.Count) + 16);
        for (var (i, j) = (0, 0); i < before.Count || j < after.Count;)
        {
            var order = i == before.Count ? 1 : j == after.Count ? -1 : string.CompareOrdinal(before[i].Path, after[j].Path);
            var stale = order switch
            {
                < 0 => true,
                > 0 => request.FallbackDocument is not null,
                _ => before[i].Hash != after[j].Hash,
            };
            Add(urls, order > 0 ? after[j].Path : before[i].Path, stale || everything, request);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return request.IndexDocument is null ? urls : InOrder(urls);
    }

    /// <summary>Whether copies of the fallback document, under any URL at all, are wrong.</summary>
    public static bool FallbackChanged(PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.FallbackDocument is { } fallback
            && request.Before.TryGetHash(fallback, out var before)
            && (!request.After.TryGetHash(fallback, out var after) || after != before);
    }

    private static void Add(List<CachedUrl> urls, string path, bool stale, PlanRequest request)
    {
        var weight = request.Weights is { } weights ? weights.GetValueOrDefault(path) : 1;
        if (request.IndexDocument is null)
            urls.Add(new CachedUrl(path, stale, weight));
        else
            foreach (var url in UrlVariants.Of(path, request.IndexDocument))
                urls.Add(new CachedUrl(url, stale, weight));
    }

    private static List<CachedUrl> InOrder(List<CachedUrl> urls)
    {
        urls.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        var distinct = new List<CachedUrl>(urls.Count);
        foreach (var url in urls)
        {
            // Two assets may share a URL ("/a" and the folder of "/a/index.html"): if one is stale, so is the URL.
            if (distinct is [.., var last] && last.Path == url.Path)
                distinct[^1] = last with { IsStale = last.IsStale || url.IsStale, Weight = Math.Max(last.Weight, url.Weight) };
            else
                distinct.Add(url);
        }

        return distinct;
    }
}
