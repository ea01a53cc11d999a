using System.Collections.Immutable;
using InvalidationInfra.Provider.CloudFront;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>One request that is to be made: a batch of paths for one distribution.</summary>
/// <param name="Paths">As CloudFront wants them: encoded.</param>
/// <param name="CallerReference">
/// The user's own, or the one that an earlier command would have sent it with; null: it is derived when the batch is sent.
/// </param>
internal sealed record PlannedBatch(InvalidationTarget Target, ImmutableArray<string> Paths, string? CallerReference);
