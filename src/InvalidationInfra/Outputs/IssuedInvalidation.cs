using Pulumi;

namespace InvalidationInfra.Outputs;

/// <summary>An invalidation that was issued, with all that the AWS CLI prints of it.</summary>
[OutputType]
public sealed class IssuedInvalidation
{
    [OutputConstructor]
    internal IssuedInvalidation(
        string? distributionId,
        string? distributionTenantId,
        string invalidationId,
        string status,
        string createTime,
        string? location,
        InvalidationBatch invalidationBatch
    )
    {
        DistributionId = distributionId;
        DistributionTenantId = distributionTenantId;
        InvalidationId = invalidationId;
        Status = status;
        CreateTime = createTime;
        Location = location;
        InvalidationBatch = invalidationBatch;
    }

    /// <summary>The ID of its distribution; <c>null</c> where it is a tenant's.</summary>
    public string? DistributionId { get; }

    /// <summary>The ID of its distribution tenant; <c>null</c> where it is a distribution's.</summary>
    public string? DistributionTenantId { get; }

    /// <summary>The ID, such as <c>I2J0I21PCUYOIK</c>.</summary>
    public string InvalidationId { get; }

    /// <summary><c>InProgress</c>, then <c>Completed</c>.</summary>
    public string Status { get; }

    /// <summary>When CloudFront created it: ISO 8601, UTC.</summary>
    public string CreateTime { get; }

    /// <summary>Its URI in CloudFront's API, where CloudFront said.</summary>
    public string? Location { get; }

    /// <summary>What was sent.</summary>
    public InvalidationBatch InvalidationBatch { get; }
}
