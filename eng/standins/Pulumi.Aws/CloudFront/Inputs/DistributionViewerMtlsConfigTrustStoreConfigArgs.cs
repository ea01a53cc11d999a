namespace Pulumi.Aws.CloudFront.Inputs;

public sealed class DistributionViewerMtlsConfigTrustStoreConfigArgs : global::Pulumi.ResourceArgs
{
    [Input("advertiseTrustStoreCaNames")]
    public Input<bool>? AdvertiseTrustStoreCaNames { get; set; }

    [Input("ignoreCertificateExpiry")]
    public Input<bool>? IgnoreCertificateExpiry { get; set; }

    [Input("trustStoreId", required: true)]
    public Input<string> TrustStoreId { get; set; } = null!;

    public DistributionViewerMtlsConfigTrustStoreConfigArgs() { }

    public static new DistributionViewerMtlsConfigTrustStoreConfigArgs Empty => new();
}
