namespace Rehearsal.Cloud;

/// <summary>A tenant of a multi-tenant distribution: its own viewers, caches and invalidations.</summary>
internal sealed record DistributionTenant(
    string Id,
    string Name,
    string DistributionId,
    string Domain,
    string ETag,
    DateTimeOffset Created
);
