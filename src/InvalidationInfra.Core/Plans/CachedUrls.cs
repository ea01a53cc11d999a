using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Urls;

namespace InvalidationInfra.Core.Plans;

/// <summary>The URLs that the edges may hold, and which of them are stale.</summary>
public static class CachedUrls
{
    /// <summary>
    /// Every URL variant of every asset before and after, in ordinal order, each once. Stale are those of changed and removed assets; with
    /// a fallback
    /// document also those of added ones, since it may be cached in their place; and all of them when the fallback document itself changed.
    /// A URL that two assets share (<c>/a</c>, and the folder of <c>/a/index.html</c>) is stale if either is, and weighs as the heavier.
    /// </summary>
    /// <exception cref="ArgumentException">A weight is negative.</exception>
    public static IReadOnlyList<CachedUrl> Of(PlanRequest request) => ArrayOf(request);

    /// <summary>Whether copies of the fallback document, under any URL at all, are wrong.</summary>
    public static bool FallbackChanged(PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.FallbackDocument is { } fallback
            && request.Before.TryGetHash(fallback, out var before)
            && (!request.After.TryGetHash(fallback, out var after) || !AssetHash.AreEqual(after, before));
    }

    internal static CachedUrl[] ArrayOf(PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var assets = OfAssets(request);
        if (string.IsNullOrEmpty(request.IndexDocument))
        {
            return assets;
        }

        var folders = OfFolders(assets, request.IndexDocument);
        return folders.Count == 0 ? assets : Merge(assets, folders);
    }

    /// <summary>One URL an asset, merged from two lists that are in order already: no sorting.</summary>
    private static CachedUrl[] OfAssets(PlanRequest request)
    {
        var (before, after) = (request.Before.Assets, request.After.Assets);
        var everything = FallbackChanged(request);
        var added = everything || request.FallbackDocument is not null;
        var urls = new List<CachedUrl>(Math.Max(before.Count, after.Count));
        var (i, j) = (0, 0);
        while (i < before.Count || j < after.Count)
        {
            var order =
                i == before.Count ? 1
                : j == after.Count ? -1
                : string.CompareOrdinal(before[i].Path, after[j].Path);
            var stale = everything || (order < 0 || (order == 0 ? !AssetHash.AreEqual(before[i].Hash, after[j].Hash) : added));
            var path = order > 0 ? after[j].Path : before[i].Path;
            urls.Add(new(path, stale, WeightOf(path, request.Weights)));
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return [.. urls];
    }

    private static long WeightOf(string path, IReadOnlyDictionary<string, long>? weights)
    {
        var weight = weights is null ? 1 : weights.GetValueOrDefault(path);
        return weight >= 0 ? weight : throw new ArgumentException($"The weight of '{path}' is negative.", nameof(weights));
    }

    private static List<CachedUrl> OfFolders(CachedUrl[] assets, string indexDocument)
    {
        var folders = new List<CachedUrl>();
        foreach (var asset in assets)
        {
            var variants = UrlVariants.Of(asset.Path, indexDocument);
            for (var i = 1; i < variants.Count; i++)
            {
                folders.Add(asset with { Path = variants[i] });
            }
        }

        folders.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return folders;
    }

    private static CachedUrl[] Merge(CachedUrl[] assets, List<CachedUrl> folders)
    {
        var urls = new List<CachedUrl>(assets.Length + folders.Count);
        var (i, j) = (0, 0);
        while (i < assets.Length || j < folders.Count)
        {
            var assetIsNext = j == folders.Count || (i < assets.Length && string.CompareOrdinal(assets[i].Path, folders[j].Path) <= 0);
            var next = assetIsNext ? assets[i++] : folders[j++];
            if (urls.Count > 0 && urls[^1].Path == next.Path)
            {
                urls[^1] = new(next.Path, urls[^1].IsStale || next.IsStale, Math.Max(urls[^1].Weight, next.Weight));
            }
            else
            {
                urls.Add(next);
            }
        }

        return [.. urls];
    }
}
