using System.Collections.Immutable;
using InvalidationInfra.Core.Paths;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>An invalidation batch that the user wrote out, as the AWS CLI takes it; it is sent as it is.</summary>
/// <param name="CallerReference">The user's own; null where it is to be derived.</param>
internal sealed record ExplicitBatch(string? CallerReference, ImmutableArray<InvalidationPath> Paths);
