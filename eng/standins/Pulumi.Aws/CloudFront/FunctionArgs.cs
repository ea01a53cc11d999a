namespace Pulumi.Aws.CloudFront;

public sealed class FunctionArgs : global::Pulumi.ResourceArgs
{
    [Input("code", required: true)]
    public Input<string> Code { get; set; } = null!;

    [Input("comment")]
    public Input<string>? Comment { get; set; }

    [Input("keyValueStoreAssociations")]
    private InputList<string>? _keyValueStoreAssociations;

    public InputList<string> KeyValueStoreAssociations
    {
        get => _keyValueStoreAssociations ??= new InputList<string>();
        set => _keyValueStoreAssociations = value;
    }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("publish")]
    public Input<bool>? Publish { get; set; }

    [Input("runtime", required: true)]
    public Input<string> Runtime { get; set; } = null!;

    [Input("tags")]
    private InputMap<string>? _tags;

    public InputMap<string> Tags
    {
        get => _tags ??= new InputMap<string>();
        set => _tags = value;
    }

    public FunctionArgs() { }

    public static new FunctionArgs Empty => new();
}
