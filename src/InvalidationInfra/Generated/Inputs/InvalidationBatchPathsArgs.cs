// Made from the package's schema: edit that, then
// dotnet run --project src/InvalidationInfra.Provider -- --sdk src/InvalidationInfra/Generated
using Pulumi;

namespace InvalidationInfra.Inputs;

/// <summary>The paths of a batch.</summary>
public sealed partial class InvalidationBatchPathsArgs : ResourceArgs
{
    [Input("items", required: true)]
    private InputList<string>? _items;

    /// <summary>The paths: exact ones, prefixes ending in <c>*</c>, and cache tags with a leading <c>#</c>.</summary>
    public InputList<string> Items
    {
        get => _items ??= new InputList<string>();
        set => _items = value;
    }

    /// <summary>The number of <see cref="Items"/>. It may be left out; where it is given it has to be right.</summary>
    [Input("quantity")]
    public Input<int>? Quantity { get; set; }
}
