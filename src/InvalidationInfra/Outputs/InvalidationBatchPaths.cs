using System.Collections.Immutable;
using Pulumi;

namespace InvalidationInfra.Outputs;

/// <summary>The paths of an <see cref="InvalidationBatch"/>.</summary>
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

    /// <summary>The number of <see cref="Items"/>, where it was given.</summary>
    public int? Quantity { get; }
}
