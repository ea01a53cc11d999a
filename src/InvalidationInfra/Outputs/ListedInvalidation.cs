using Pulumi;

namespace InvalidationInfra.Outputs;

/// <summary>An invalidation as <see cref="ListInvalidations"/> lists it.</summary>
[OutputType]
public sealed class ListedInvalidation
{
    [OutputConstructor]
    internal ListedInvalidation(string invalidationId, string status, string createTime, string? callerReference)
    {
        InvalidationId = invalidationId;
        Status = status;
        CreateTime = createTime;
        CallerReference = callerReference;
    }

    /// <summary>The ID, such as <c>I2J0I21PCUYOIK</c>.</summary>
    public string InvalidationId { get; }

    /// <summary><c>InProgress</c>, then <c>Completed</c>.</summary>
    public string Status { get; }

    /// <summary>When CloudFront created it: ISO 8601, UTC.</summary>
    public string CreateTime { get; }

    /// <summary>CloudFront's idempotency key of it; <c>null</c> where CloudFront does not say.</summary>
    public string? CallerReference { get; }
}
