namespace Pulumi.Aws.S3;

public sealed class BucketState : global::Pulumi.ResourceArgs
{
    [Input("accelerationStatus")]
    public Input<string>? AccelerationStatus { get; set; }

    [Input("acl")]
    public InputUnion<string, CannedAcl>? Acl { get; set; }

    [Input("arn")]
    public Input<string>? Arn { get; set; }

    [Input("bucket")]
    public Input<string>? BucketName { get; set; }

    [Input("bucketDomainName")]
    public Input<string>? BucketDomainName { get; set; }

    [Input("bucketNamespace")]
    public Input<string>? BucketNamespace { get; set; }

    [Input("bucketPrefix")]
    public Input<string>? BucketPrefix { get; set; }

    [Input("bucketRegion")]
    public Input<string>? BucketRegion { get; set; }

    [Input("bucketRegionalDomainName")]
    public Input<string>? BucketRegionalDomainName { get; set; }

    [Input("forceDestroy")]
    public Input<bool>? ForceDestroy { get; set; }

    [Input("hostedZoneId")]
    public Input<string>? HostedZoneId { get; set; }

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

    [Input("tagsAll")]
    private InputMap<string>? _tagsAll;

    public InputMap<string> TagsAll
    {
        get => _tagsAll ??= new InputMap<string>();
        set => _tagsAll = value;
    }

    [Input("websiteDomain")]
    public Input<string>? WebsiteDomain { get; set; }

    [Input("websiteEndpoint")]
    public Input<string>? WebsiteEndpoint { get; set; }

    public BucketState() { }

    public static new BucketState Empty => new();
}
