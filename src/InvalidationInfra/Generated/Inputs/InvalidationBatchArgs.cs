// Made from the package's schema: edit that, then
// dotnet run --project src/InvalidationInfra.Provider -- --sdk src/InvalidationInfra/Generated
using Pulumi;

namespace InvalidationInfra.Inputs;

/// <summary>A batch as <c>aws cloudfront create-invalidation --invalidation-batch</c> takes it.</summary>
public sealed partial class InvalidationBatchArgs : ResourceArgs
{
    /// <summary>
    /// CloudFront's idempotency key, unique among the distribution's invalidations: the same key with the same paths issues nothing.
    /// Derived from the paths and from the key before it unless given.
    /// </summary>
    [Input("callerReference")]
    public Input<string>? CallerReference { get; set; }

    /// <summary>The paths to invalidate.</summary>
    [Input("paths", required: true)]
    public Input<Inputs.InvalidationBatchPathsArgs> Paths { get; set; } = null!;
}
