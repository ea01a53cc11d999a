namespace Pulumi.Aws.S3;

public sealed class BucketArgs : global::Pulumi.ResourceArgs
{
    [Input("accelerationStatus")]
    public Input<string>? AccelerationStatus { get; set; }

    [Input("acl")]
    public InputUnion<string, CannedAcl>? Acl { get; set; }

    [Input("bucket")]
    public Input<string>? BucketName { get; set; }

    [Input("bucketNamespace")]
    public Input<string>? BucketNamespace { get; set; }

    [Input("bucketPrefix")]
    public Input<string>? BucketPrefix { get; set; }

    [Input("forceDestroy")]
    public Input<bool>? ForceDestroy { get; set; }

    [Input("objectLockEnabled")]
    public Input<bool>? ObjectLockEnabled { get; set; }

    [Input("policy")]
    public InputUnion<string, Inputs.PolicyDocumentArgs>? Policy { get; set; }

    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("requestPayer")]
    public Input<string>? RequestPayer { get; set; }

    [Input("tags")]
    private InputMap<string>? _tags;

    public InputMap<string> Tags
    {
        get => _tags ??= new InputMap<string>();
        set => _tags = value;
    }

    public BucketArgs() { }

    public static new BucketArgs Empty => new();
}
