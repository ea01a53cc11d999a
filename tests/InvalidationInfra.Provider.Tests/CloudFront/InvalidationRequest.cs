using System.Collections.Immutable;
using InvalidationInfra.Provider.CloudFront;

namespace InvalidationInfra.Provider.Tests.CloudFront;

/// <summary>What was asked of CloudFront: to drop paths at the edges of a target.</summary>
internal sealed record InvalidationRequest(InvalidationTarget Target, string CallerReference, ImmutableArray<string> Paths);
