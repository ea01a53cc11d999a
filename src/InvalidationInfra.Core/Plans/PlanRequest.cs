using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Urls;

namespace InvalidationInfra.Core.Plans;

/// <summary>The question to the planner: which content the edges may hold, which they should, and how the distribution caches.</summary>
public sealed record PlanRequest
{
    /// <summary>The content that the edges may hold.</summary>
    public required Manifest Before { get; init; }

    /// <summary>The content that is deployed now.</summary>
    public required Manifest After { get; init; }

    /// <summary>The way in which assets become URLs, before as now.</summary>
    public Serving Serving { get; init; } = Serving.Plain;

    /// <summary>The most paths that the plan may have, at least 1.</summary>
    public int MaxPaths { get; init; } = PlanLimits.DefaultMaxPaths;

    /// <summary>
    /// Whether an asset's name changes with its content, by its path: then its coming and going needs no invalidation. <see
    /// langword="null"/>: no asset's does.
    /// </summary>
    public Func<string, bool>? IsImmutable { get; init; }

    /// <summary>Whether added assets are stale, too: their URL may be cached as an error.</summary>
    public bool InvalidateAdded { get; init; }

    /// <summary>
    /// The price of dropping a good copy, by asset path, such as its size in bytes: 0 or more, and 0 for an asset without an entry. <see
    /// langword="null"/>: 1 for each URL.
    /// </summary>
    public IReadOnlyDictionary<string, long>? Weights { get; init; }

    /// <summary>The number of paths of a kind that CloudFront takes at one time.</summary>
    public InvalidationQuota Quota { get; init; } = InvalidationQuota.CloudFront;

    internal PlanLimits Limits =>
        new()
        {
            MaxPaths = MaxPaths,
            QueryStrings = Serving.QueryStrings,
            Quota = Quota,
        };
}
