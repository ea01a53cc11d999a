namespace InvalidationInfra.Core.Plans;

/// <summary>The URLs that the edges may hold, and which of them are stale.</summary>
public static class CachedUrls
{
    /// <summary>
    /// Every URL of every asset before and after, in ordinal order, each once. Stale are those of changed and removed assets; with a
    /// fallback document also those of added ones, since it may be cached in their place, as an error may where that is asked for; and all
    /// of them when the fallback document itself changed. Immutable assets come and go without being stale.
    /// A URL that two assets share (<c>/a</c>, and the folder of <c>/a/index.html</c>) is stale if either is, and weighs as the heavier.
    /// </summary>
    /// <exception cref="ArgumentException">A weight is negative.</exception>
    public static IReadOnlyList<CachedUrl> Of(PlanRequest request) => ArrayOf(request);

    /// <summary>
    /// The URLs in ordinal order, each once: one that is there several times is stale if any of them is, and weighs as the heaviest.
    /// </summary>
    /// <exception cref="ArgumentException">A weight is negative.</exception>
    public static IReadOnlyList<CachedUrl> Merge(IEnumerable<CachedUrl> urls)
    {
        ArgumentNullException.ThrowIfNull(urls);
        return ArrayOf(urls as IReadOnlyList<CachedUrl> ?? [.. urls]);
    }

    /// <summary>Whether copies of the fallback document, under any URL at all, are wrong.</summary>
    public static bool FallbackChanged(PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Serving.FallbackDocument is { } fallback
            && request.Before.TryGetHash(fallback, out var before)
            && (!request.After.TryGetHash(fallback, out var after) || after != before);
    }

    internal static CachedUrl[] ArrayOf(PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (own, others) = OfAssets(request);
        if (others.Count == 0)
        {
            return own;
        }

        others.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return Merge(own, others);
    }

    internal static CachedUrl[] ArrayOf(IReadOnlyList<CachedUrl> urls)
    {
        CachedUrl[] all = urls as CachedUrl[] ?? [.. urls];
        var inOrder = true;
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].Weight < 0)
            {
                throw NegativeWeight(all[i].Path, nameof(urls));
            }

            inOrder &= i == 0 || string.CompareOrdinal(all[i - 1].Path, all[i].Path) < 0;
        }

        if (inOrder)
        {
            return all;
        }

        var sorted = all.ToList();
        sorted.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return Merge([], sorted);
    }

    /// <summary>
    /// The assets' own paths, from two lists that are in order already, so that nothing is to be sorted; and the other URLs of those that
    /// have any.
    /// </summary>
    private static (CachedUrl[] Own, List<CachedUrl> Others) OfAssets(PlanRequest request)
    {
        var (before, after) = (request.Before.Assets, request.After.Assets);
        var staleness = Staleness.Of(request);
        var own = new List<CachedUrl>(Math.Max(before.Count, after.Count));
        var others = new List<CachedUrl>();
        var (i, j) = (0, 0);
        while (i < before.Count || j < after.Count)
        {
            var order =
                i == before.Count ? 1
                : j == after.Count ? -1
                : string.CompareOrdinal(before[i].Path, after[j].Path);
            var path = order > 0 ? after[j].Path : before[i].Path;
            var asset = new CachedUrl(
                path,
                order switch
                {
                    0 => staleness.Everything || before[i].Hash != after[j].Hash,
                    < 0 => staleness.IsStaleWhenRemoved(path),
                    > 0 => staleness.IsStaleWhenAdded(path),
                },
                WeightOf(path, request.Weights)
            );
            Add(asset, request, own, others);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return ([.. own], others);
    }

    private static void Add(CachedUrl asset, PlanRequest request, List<CachedUrl> own, List<CachedUrl> others)
    {
        if (!request.Serving.Forms.TryGetUrls(asset.Path, out var urls))
        {
            own.Add(asset);
            return;
        }

        foreach (var url in urls)
        {
            (url == asset.Path ? own : others).Add(asset with { Path = url });
        }
    }

    private static long WeightOf(string path, IReadOnlyDictionary<string, long>? weights)
    {
        var weight = weights is null ? 1 : weights.GetValueOrDefault(path);
        return weight >= 0 ? weight : throw NegativeWeight(path, nameof(weights));
    }

    private static ArgumentException NegativeWeight(string path, string parameter) =>
        new($"The weight of '{path}' is negative.", parameter);

    /// <summary>Merges two lists in order, of which the first has each URL once.</summary>
    private static CachedUrl[] Merge(CachedUrl[] own, List<CachedUrl> others)
    {
        var urls = new List<CachedUrl>(own.Length + others.Count);
        var (i, j) = (0, 0);
        while (i < own.Length || j < others.Count)
        {
            var ownIsNext = j == others.Count || (i < own.Length && string.CompareOrdinal(own[i].Path, others[j].Path) <= 0);
            var next = ownIsNext ? own[i++] : others[j++];
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

    /// <summary>The reasons besides another content that make the copies of an asset stale.</summary>
    /// <param name="Everything">Whether every copy is.</param>
    /// <param name="Fallback">Whether a fallback document may be cached in place of an asset that is added.</param>
    /// <param name="Added">Whether an error that is cached there counts.</param>
    /// <param name="IsImmutable">Whether an asset comes and goes without an invalidation.</param>
    private readonly record struct Staleness(bool Everything, bool Fallback, bool Added, Func<string, bool>? IsImmutable)
    {
        public static Staleness Of(PlanRequest request) =>
            new(FallbackChanged(request), request.Serving.FallbackDocument is not null, request.InvalidateAdded, request.IsImmutable);

        public bool IsStaleWhenRemoved(string path) => Everything || IsImmutable?.Invoke(path) != true;

        public bool IsStaleWhenAdded(string path) => Everything || Fallback || (Added && IsImmutable?.Invoke(path) != true);
    }
}
