using InvalidationInfra.Core.Manifests;

namespace InvalidationInfra.Core.Plans;

/// <summary>What a plan is asked for: which content the edges may hold, which they should, and how the distribution caches.</summary>
public sealed record PlanRequest
{
    /// <summary>The content that the edges may hold.</summary>
    public required Manifest Before { get; init; }

    /// <summary>The content that is deployed now.</summary>
    public required Manifest After { get; init; }

    /// <summary>The most paths that the plan may have, at least 1.</summary>
    public int MaxPaths { get; init; } = 15;

    /// <summary>The name of the file that is also cached under its folder's URL; <see langword="null"/>: there is none.</summary>
    public string? IndexDocument { get; init; }

    /// <summary>
    /// The path of the file that is cached under unknown URLs (single-page applications); <see langword="null"/>: there is none.
    /// </summary>
    public string? FallbackDocument { get; init; }

    /// <summary>Whether the distribution caches by query string, so that only a prefix drops all copies of a file.</summary>
    public bool QueryStrings { get; init; }

    /// <summary>
    /// What dropping a good copy costs, by asset path, such as its size in bytes: 0 or more, and 0 for an asset without an entry. <see
    /// langword="null"/>: 1 for each URL.
    /// </summary>
    public IReadOnlyDictionary<string, long>? Weights { get; init; }

    /// <summary>How many paths of a kind CloudFront takes at one time.</summary>
    public InvalidationQuota Quota { get; init; } = InvalidationQuota.CloudFront;
}
