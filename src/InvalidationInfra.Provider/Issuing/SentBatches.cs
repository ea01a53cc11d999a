using System.Collections.Immutable;
using InvalidationInfra.Provider.Invalidations;

namespace InvalidationInfra.Provider.Issuing;

/// <summary>How far an operation came with its batches.</summary>
/// <param name="Issued">Those that CloudFront accepted, in order.</param>
/// <param name="Rest">Those that it did not accept, or whose acceptance nobody heard of.</param>
/// <param name="Failure">
/// Why there is a rest: a <see cref="RequestFailedException"/> or an <see cref="OperationCanceledException"/>; null where all went out.
/// </param>
internal sealed record SentBatches(ImmutableArray<IssuedInvalidation> Issued, ImmutableArray<PlannedBatch> Rest, Exception? Failure);
