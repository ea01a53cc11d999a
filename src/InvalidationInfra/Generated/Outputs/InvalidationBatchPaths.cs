// Made from the package's schema: edit that, then
// dotnet run --project src/InvalidationInfra.Provider -- --sdk src/InvalidationInfra/Generated
using System.Collections.Immutable;
using Pulumi;

namespace InvalidationInfra.Outputs;

/// <summary>The paths of a batch.</summary>
[OutputType]
public sealed class InvalidationBatchPaths
{
    [OutputConstructor]
    internal InvalidationBatchPaths(ImmutableArray<string> items, int? quantity)
    {
        Items = items;
        Quantity = quantity;
    }

    /// <summary>The paths: exact ones, prefixes ending in <c>*</c>, and cache tags with a leading <c>#</c>.</summary>
    public ImmutableArray<string> Items { get; }

    /// <summary>The number of <see cref="Items"/>. It may be left out; where it is given it has to be right.</summary>
    public int? Quantity { get; }
}
