using InvalidationInfra.Core.Changes;
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
        var changes = ChangeSet.Between(request.Before, request.After).ToDictionary(change => change.Path, change => change.Kind, StringComparer.Ordinal);
        var everything = EverythingIsStale(request, changes);
        var urls = new Dictionary<string, CachedUrl>(StringComparer.Ordinal);
        foreach (var path in Paths(request))
        {
            var stale = everything || (changes.TryGetValue(path, out var kind) && (kind != ChangeKind.Added || request.FallbackDocument is not null));
            var weight = request.Weights is { } weights ? weights.GetValueOrDefault(path) : 1;
            foreach (var url in UrlVariants.Of(path, request.IndexDocument))
                // Two assets may share a URL ("/a" and the folder of "/a/index.html"): if one is stale, so is the URL.
                urls[url] = urls.TryGetValue(url, out var known)
                    ? known with { IsStale = known.IsStale || stale, Weight = Math.Max(known.Weight, weight) }
                    : new CachedUrl(url, stale, weight);
        }

        return [.. urls.Values.OrderBy(url => url.Path, StringComparer.Ordinal)];
    }

    /// <summary>Whether copies of the fallback document, under any URL at all, are wrong.</summary>
    public static bool FallbackChanged(PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.FallbackDocument is { } fallback
            && request.Before.TryGetHash(fallback, out var before)
            && (!request.After.TryGetHash(fallback, out var after) || after != before);
    }

    private static bool EverythingIsStale(PlanRequest request, Dictionary<string, ChangeKind> changes) => changes.Count > 0 && FallbackChanged(request);

    private static IEnumerable<string> Paths(PlanRequest request) => request.Before.Assets
        .Select(asset => asset.Path)
        .Concat(request.After.Assets.Where(asset => !request.Before.TryGetHash(asset.Path, out _)).Select(asset => asset.Path));
}
