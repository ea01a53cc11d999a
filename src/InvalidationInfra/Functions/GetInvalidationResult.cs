using System.Collections.Immutable;
using Pulumi;

namespace InvalidationInfra;

/// <summary>What has become of an invalidation.</summary>
[OutputType]
public sealed class GetInvalidationResult
{
    [OutputConstructor]
    internal GetInvalidationResult(
        string invalidationId,
        string status,
        string createTime,
        string? callerReference,
        ImmutableArray<string> paths
    )
    {
        InvalidationId = invalidationId;
        Status = status;
        CreateTime = createTime;
        CallerReference = callerReference;
        Paths = paths;
    }

    /// <summary>The ID, such as <c>I2J0I21PCUYOIK</c>.</summary>
    public string InvalidationId { get; }

    /// <summary><c>InProgress</c>, then <c>Completed</c>.</summary>
    public string Status { get; }

    /// <summary>When CloudFront created it: ISO 8601, UTC.</summary>
    public string CreateTime { get; }

    /// <summary>CloudFront's idempotency key of it; <c>null</c> where CloudFront does not say.</summary>
    public string? CallerReference { get; }

    /// <summary>Its paths, as sent.</summary>
    public ImmutableArray<string> Paths { get; }
}
