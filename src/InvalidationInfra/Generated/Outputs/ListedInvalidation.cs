// Made from the package's schema: edit that, then
// dotnet run --project src/InvalidationInfra.Provider -- --sdk src/InvalidationInfra/Generated
using Pulumi;

namespace InvalidationInfra.Outputs;

/// <summary>An invalidation as <see cref="ListInvalidations"/> lists it.</summary>
[OutputType]
public sealed class ListedInvalidation
{
    [OutputConstructor]
    internal ListedInvalidation(string? callerReference, string createTime, string invalidationId, string status)
    {
        CallerReference = callerReference;
        CreateTime = createTime;
        InvalidationId = invalidationId;
        Status = status;
    }

    /// <summary>CloudFront's idempotency key of the invalidation; <c>null</c> where CloudFront does not say.</summary>
    public string? CallerReference { get; }

    /// <summary>The time at which CloudFront created the invalidation: ISO 8601, UTC.</summary>
    public string CreateTime { get; }

    /// <summary>The ID of the invalidation, such as <c>I2J0I21PCUYOIK</c>.</summary>
    public string InvalidationId { get; }

    /// <summary>The state of the invalidation: <c>InProgress</c>, then <c>Completed</c>.</summary>
    public string Status { get; }
}
