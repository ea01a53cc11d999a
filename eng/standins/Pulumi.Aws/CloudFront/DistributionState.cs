namespace Pulumi.Aws.CloudFront;

public sealed class DistributionState : global::Pulumi.ResourceArgs
{
    [Input("aliases")]
    private InputList<string>? _aliases;

    public InputList<string> Aliases
    {
        get => _aliases ??= new InputList<string>();
        set => _aliases = value;
    }

    [Input("anycastIpListId")]
    public Input<string>? AnycastIpListId { get; set; }

    [Input("arn")]
    public Input<string>? Arn { get; set; }

    [Input("callerReference")]
    public Input<string>? CallerReference { get; set; }

    [Input("comment")]
    public Input<string>? Comment { get; set; }

    [Input("continuousDeploymentPolicyId")]
    public Input<string>? ContinuousDeploymentPolicyId { get; set; }

    [Input("defaultRootObject")]
    public Input<string>? DefaultRootObject { get; set; }

    [Input("domainName")]
    public Input<string>? DomainName { get; set; }

    [Input("enabled")]
    public Input<bool>? Enabled { get; set; }

    [Input("etag")]
    public Input<string>? Etag { get; set; }

    [Input("hostedZoneId")]
    public Input<string>? HostedZoneId { get; set; }

    [Input("httpVersion")]
    public Input<string>? HttpVersion { get; set; }

    [Input("inProgressValidationBatches")]
    public Input<int>? InProgressValidationBatches { get; set; }

    [Input("isIpv6Enabled")]
    public Input<bool>? IsIpv6Enabled { get; set; }

    [Input("lastModifiedTime")]
    public Input<string>? LastModifiedTime { get; set; }

    [Input("loggingV1Enabled")]
    public Input<bool>? LoggingV1Enabled { get; set; }

    [Input("priceClass")]
    public Input<string>? PriceClass { get; set; }

    [Input("retainOnDelete")]
    public Input<bool>? RetainOnDelete { get; set; }

    [Input("staging")]
    public Input<bool>? Staging { get; set; }

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

    [Input("waitForDeployment")]
    public Input<bool>? WaitForDeployment { get; set; }

    [Input("webAclId")]
    public Input<string>? WebAclId { get; set; }

    public DistributionState() { }

    public static new DistributionState Empty => new();
}
