namespace Pulumi.Aws.CloudFront.Inputs;

public sealed class DistributionViewerMtlsConfigArgs : global::Pulumi.ResourceArgs
{
    [Input("mode")]
    public Input<string>? Mode { get; set; }

    [Input("trustStoreConfig")]
    public Input<DistributionViewerMtlsConfigTrustStoreConfigArgs>? TrustStoreConfig { get; set; }

    public DistributionViewerMtlsConfigArgs() { }

    public static new DistributionViewerMtlsConfigArgs Empty => new();
}
