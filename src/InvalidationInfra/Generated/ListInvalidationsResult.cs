// Made from the package's schema: edit that, then
// dotnet run --project src/InvalidationInfra.Provider -- --sdk src/InvalidationInfra/Generated
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

    /// <summary>The invalidations, newest first.</summary>
    public ImmutableArray<Outputs.ListedInvalidation> Invalidations { get; }
}
