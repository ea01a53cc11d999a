using InvalidationInfra.Core.References;

namespace InvalidationInfra.Core.Edges;

/// <summary>The state's memory of one target.</summary>
/// <param name="Edges">What its edges may hold besides what they were told.</param>
/// <param name="References">The caller references that it was sent.</param>
public sealed record TargetState(EdgeState Edges, ReferenceChain References);
