using System.Collections.Immutable;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Provider.CloudFront;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>One request that a step makes: a batch of paths for one target.</summary>
/// <param name="CallerReference">The user's own; null where it is derived.</param>
internal sealed record PlannedBatch(InvalidationTarget Target, ImmutableArray<InvalidationPath> Paths, string? CallerReference)
{
    /// <summary>The paths as CloudFront wants them.</summary>
    public ImmutableArray<string> Encoded => [.. Paths.Select(path => path.Encoded)];
}
