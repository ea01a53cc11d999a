using Pulumi;

namespace InvalidationInfra.Inputs;

/// <summary>The paths of an <see cref="InvalidationBatchArgs"/>.</summary>
public sealed class InvalidationBatchPathsArgs : ResourceArgs
{
    /// <summary>The paths: exact ones, prefixes ending in <c>*</c>, and cache tags with a leading <c>#</c>.</summary>
    [Input("items", required: true)]
    public InputList<string> Items
    {
        get => field ??= new InputList<string>();
        set;
    }

    /// <summary>The number of <see cref="Items"/>. It may be left out; where it is given it has to be right.</summary>
    [Input("quantity")]
    public Input<int>? Quantity { get; set; }
}
