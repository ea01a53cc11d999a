namespace InvalidationInfra.Core.Plans;

/// <summary>The number of paths that may be in progress at one time, per distribution.</summary>
/// <param name="ExactPaths">Paths without a wildcard.</param>
/// <param name="Wildcards">Paths with one, counted apart.</param>
public sealed record InvalidationQuota(int ExactPaths, int Wildcards)
{
    /// <summary>CloudFront's: 3,000 and 15 (Developer Guide, "Concurrent invalidation request maximum").</summary>
    public static InvalidationQuota CloudFront { get; } = new(3000, 15);
}
