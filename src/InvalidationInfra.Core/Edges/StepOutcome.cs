using System.Collections.Immutable;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.References;

namespace InvalidationInfra.Core.Edges;

/// <summary>The end of a step for one target.</summary>
/// <param name="Accepted">The paths that CloudFront has accepted.</param>
/// <param name="References">The caller references afterwards.</param>
/// <param name="IsOfEarlier">
/// Whether the answer was the invalidation of an earlier command that did this step: edges have dropped the paths then, and nothing now.
/// </param>
public sealed record StepOutcome(ImmutableArray<InvalidationPath> Accepted, ReferenceChain References, bool IsOfEarlier = false);
