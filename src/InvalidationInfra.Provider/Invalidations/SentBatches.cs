using System.Collections.Immutable;
using InvalidationInfra.Provider.CloudFront;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>How far an operation came with its batches.</summary>
/// <param name="Issued">Those that CloudFront accepted, in order.</param>
/// <param name="Rest">Those that it did not accept, or whose acceptance nobody heard of.</param>
/// <param name="Failure">
/// Why there is a rest: a <see cref="CloudFrontException"/> or an <see cref="OperationCanceledException"/>; null where all went out.
/// </param>
internal sealed record SentBatches(ImmutableArray<IssuedInvalidation> Issued, ImmutableArray<PlannedBatch> Rest, Exception? Failure);
