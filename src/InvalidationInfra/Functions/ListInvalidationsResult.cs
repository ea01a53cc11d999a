using System.Collections.Immutable;
using Pulumi;

namespace InvalidationInfra;

/// <summary>The invalidations that <see cref="ListInvalidations"/> found.</summary>
[OutputType]
public sealed class ListInvalidationsResult
{
    [OutputConstructor]
    internal ListInvalidationsResult(ImmutableArray<Outputs.ListedInvalidation> invalidations)
    {
        Invalidations = invalidations;
    }

    /// <summary>Newest first.</summary>
    public ImmutableArray<Outputs.ListedInvalidation> Invalidations { get; }
}
