// Made from the package's schema: edit that, then
// dotnet run --project src/InvalidationInfra.Provider -- --sdk src/InvalidationInfra/Generated
using Pulumi;

namespace InvalidationInfra.Outputs;

/// <summary>An invalidation that was issued, with all that the AWS CLI prints of it.</summary>
[OutputType]
public sealed class IssuedInvalidation
{
    [OutputConstructor]
    internal IssuedInvalidation(
        string createTime,
        string? distributionId,
        string? distributionTenantId,
        Outputs.InvalidationBatch invalidationBatch,
        string invalidationId,
        string? location,
        string status
    )
    {
        CreateTime = createTime;
        DistributionId = distributionId;
        DistributionTenantId = distributionTenantId;
        InvalidationBatch = invalidationBatch;
        InvalidationId = invalidationId;
        Location = location;
        Status = status;
    }

    /// <summary>The time at which CloudFront created the invalidation: ISO 8601, UTC.</summary>
    public string CreateTime { get; }

    /// <summary>The ID of the distribution that the invalidation is for; <c>null</c> where it is a tenant's.</summary>
    public string? DistributionId { get; }

    /// <summary>The ID of the distribution tenant that the invalidation is for; <c>null</c> where it is a distribution's.</summary>
    public string? DistributionTenantId { get; }

    /// <summary>The batch as it was sent.</summary>
    public Outputs.InvalidationBatch InvalidationBatch { get; }

    /// <summary>The ID of the invalidation, such as <c>I2J0I21PCUYOIK</c>.</summary>
    public string InvalidationId { get; }

    /// <summary>The URI of the invalidation in CloudFront's API, where CloudFront said.</summary>
    public string? Location { get; }

    /// <summary>The state of the invalidation: <c>InProgress</c>, then <c>Completed</c>.</summary>
    public string Status { get; }
}
