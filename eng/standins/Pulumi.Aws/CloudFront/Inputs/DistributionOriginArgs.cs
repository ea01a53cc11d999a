namespace Pulumi.Aws.CloudFront.Inputs;

public sealed class DistributionOriginArgs : global::Pulumi.ResourceArgs
{
    [Input("connectionAttempts")]
    public Input<int>? ConnectionAttempts { get; set; }

    [Input("connectionTimeout")]
    public Input<int>? ConnectionTimeout { get; set; }

    [Input("customHeaders")]
    private InputList<DistributionOriginCustomHeaderArgs>? _customHeaders;

    public InputList<DistributionOriginCustomHeaderArgs> CustomHeaders
    {
        get => _customHeaders ??= new InputList<DistributionOriginCustomHeaderArgs>();
        set => _customHeaders = value;
    }

    [Input("customOriginConfig")]
    public Input<DistributionOriginCustomOriginConfigArgs>? CustomOriginConfig { get; set; }

    [Input("domainName", required: true)]
    public Input<string> DomainName { get; set; } = null!;

    [Input("originAccessControlId")]
    public Input<string>? OriginAccessControlId { get; set; }

    [Input("originId", required: true)]
    public Input<string> OriginId { get; set; } = null!;

    [Input("originPath")]
    public Input<string>? OriginPath { get; set; }

    [Input("originShield")]
    public Input<DistributionOriginOriginShieldArgs>? OriginShield { get; set; }

    [Input("responseCompletionTimeout")]
    public Input<int>? ResponseCompletionTimeout { get; set; }

    [Input("s3OriginConfig")]
    public Input<DistributionOriginS3OriginConfigArgs>? S3OriginConfig { get; set; }

    [Input("vpcOriginConfig")]
    public Input<DistributionOriginVpcOriginConfigArgs>? VpcOriginConfig { get; set; }

    public DistributionOriginArgs() { }

    public static new DistributionOriginArgs Empty => new();
}
