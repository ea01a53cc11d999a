// Made from the package's schema: edit that, then
// dotnet run --project src/InvalidationInfra.Provider -- --sdk src/InvalidationInfra/Generated
using Pulumi;

namespace InvalidationInfra.Outputs;

/// <summary>A batch as <c>aws cloudfront create-invalidation --invalidation-batch</c> takes it.</summary>
[OutputType]
public sealed class InvalidationBatch
{
    [OutputConstructor]
    internal InvalidationBatch(string? callerReference, Outputs.InvalidationBatchPaths paths)
    {
        CallerReference = callerReference;
        Paths = paths;
    }

    /// <summary>
    /// CloudFront's idempotency key, unique among the distribution's invalidations: the same key with the same paths issues nothing.
    /// Derived from the paths and from the key before it unless given.
    /// </summary>
    public string? CallerReference { get; }

    /// <summary>The paths to invalidate.</summary>
    public Outputs.InvalidationBatchPaths Paths { get; }
}
