using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Urls;

namespace InvalidationInfra.Core.Plans;

/// <summary>What a plan is asked for: which content the edges may hold, which they should, and how the distribution caches.</summary>
public sealed record PlanRequest
{
    /// <summary>The content that the edges may hold.</summary>
    public required Manifest Before { get; init; }

    /// <summary>The content that is deployed now.</summary>
    public required Manifest After { get; init; }

    /// <summary>How assets become URLs, before as now.</summary>
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
    /// What dropping a good copy costs, by asset path, such as its size in bytes: 0 or more, and 0 for an asset without an entry. <see
    /// langword="null"/>: 1 for each URL.
    /// </summary>
    public IReadOnlyDictionary<string, long>? Weights { get; init; }

    /// <summary>How many paths of a kind CloudFront takes at one time.</summary>
    public InvalidationQuota Quota { get; init; } = InvalidationQuota.CloudFront;

    internal PlanLimits Limits =>
        new()
        {
            MaxPaths = MaxPaths,
            QueryStrings = Serving.QueryStrings,
            Quota = Quota,
        };
}
