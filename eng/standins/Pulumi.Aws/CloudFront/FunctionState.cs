namespace Pulumi.Aws.CloudFront;

public sealed class FunctionState : global::Pulumi.ResourceArgs
{
    [Input("arn")]
    public Input<string>? Arn { get; set; }

    [Input("code")]
    public Input<string>? Code { get; set; }

    [Input("comment")]
    public Input<string>? Comment { get; set; }

    [Input("etag")]
    public Input<string>? Etag { get; set; }

    [Input("keyValueStoreAssociations")]
    private InputList<string>? _keyValueStoreAssociations;

    public InputList<string> KeyValueStoreAssociations
    {
        get => _keyValueStoreAssociations ??= new InputList<string>();
        set => _keyValueStoreAssociations = value;
    }

    [Input("liveStageEtag")]
    public Input<string>? LiveStageEtag { get; set; }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("publish")]
    public Input<bool>? Publish { get; set; }

    [Input("runtime")]
    public Input<string>? Runtime { get; set; }

    [Input("status")]
    public Input<string>? Status { get; set; }

    [Input("tags")]
    private InputMap<string>? _tags;

    public InputMap<string> Tags
    {
        get => _tags ??= new InputMap<string>();
        set => _tags = value;
    }

    [Input("tagsAll")]
    private InputMap<string>? _tagsAll;

    public InputMap<string> TagsAll
    {
        get => _tagsAll ??= new InputMap<string>();
        set => _tagsAll = value;
    }

    public FunctionState() { }

    public static new FunctionState Empty => new();
}
