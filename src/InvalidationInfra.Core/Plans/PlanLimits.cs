namespace InvalidationInfra.Core.Plans;

/// <summary>The limits that a plan must keep to.</summary>
public sealed record PlanLimits
{
    /// <summary>The most paths that a plan has unless somebody says otherwise.</summary>
    public const int DefaultMaxPaths = 15;

    /// <summary>The most paths that the plan may have, at least 1.</summary>
    public int MaxPaths { get; init; } = DefaultMaxPaths;

    /// <summary>Whether the distribution caches by query string, so that only a prefix drops all copies of a URL.</summary>
    public bool QueryStrings { get; init; }

    /// <summary>The number of paths of a kind that CloudFront takes at one time.</summary>
    public InvalidationQuota Quota { get; init; } = InvalidationQuota.CloudFront;
}
