namespace Pulumi.Aws.CloudFront.Inputs;

public sealed class DistributionOriginCustomOriginConfigOriginMtlsConfigArgs : global::Pulumi.ResourceArgs
{
    [Input("clientCertificateArn", required: true)]
    public Input<string> ClientCertificateArn { get; set; } = null!;

    public DistributionOriginCustomOriginConfigOriginMtlsConfigArgs() { }

    public static new DistributionOriginCustomOriginConfigOriginMtlsConfigArgs Empty => new();
}
