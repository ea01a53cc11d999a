namespace Pulumi.Aws.CloudFront.Inputs;

public sealed class DistributionOriginS3OriginConfigArgs : global::Pulumi.ResourceArgs
{
    [Input("originAccessIdentity", required: true)]
    public Input<string> OriginAccessIdentity { get; set; } = null!;

    public DistributionOriginS3OriginConfigArgs() { }

    public static new DistributionOriginS3OriginConfigArgs Empty => new();
}
