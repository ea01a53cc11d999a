namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionViewerMtlsConfigTrustStoreConfig
{
    public readonly bool? AdvertiseTrustStoreCaNames;

    public readonly bool? IgnoreCertificateExpiry;

    public readonly string TrustStoreId;

    [OutputConstructor]
    private DistributionViewerMtlsConfigTrustStoreConfig(
        bool? advertiseTrustStoreCaNames,
        bool? ignoreCertificateExpiry,
        string trustStoreId
    )
    {
        AdvertiseTrustStoreCaNames = advertiseTrustStoreCaNames;
        IgnoreCertificateExpiry = ignoreCertificateExpiry;
        TrustStoreId = trustStoreId;
    }
}
