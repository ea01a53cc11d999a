// Made from the package's schema: edit that, then
// dotnet run --project src/InvalidationInfra.Provider -- --sdk src/InvalidationInfra/Generated
using System.Collections.Immutable;
using Pulumi;

namespace InvalidationInfra;

/// <summary>The present state of an invalidation.</summary>
[OutputType]
public sealed class GetInvalidationResult
{
    [OutputConstructor]
    internal GetInvalidationResult(
        string? callerReference,
        string createTime,
        string invalidationId,
        ImmutableArray<string> paths,
        string status
    )
    {
        CallerReference = callerReference;
        CreateTime = createTime;
        InvalidationId = invalidationId;
        Paths = paths;
        Status = status;
    }

    /// <summary>CloudFront's idempotency key of the invalidation; <c>null</c> where CloudFront does not say.</summary>
    public string? CallerReference { get; }

    /// <summary>The time at which CloudFront created the invalidation: ISO 8601, UTC.</summary>
    public string CreateTime { get; }

    /// <summary>The ID of the invalidation, such as <c>I2J0I21PCUYOIK</c>.</summary>
    public string InvalidationId { get; }

    /// <summary>The paths of the invalidation, as sent.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>The state of the invalidation: <c>InProgress</c>, then <c>Completed</c>.</summary>
    public string Status { get; }
}
