namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionViewerMtlsConfig
{
    public readonly string? Mode;

    public readonly DistributionViewerMtlsConfigTrustStoreConfig? TrustStoreConfig;

    [OutputConstructor]
    private DistributionViewerMtlsConfig(string? mode, DistributionViewerMtlsConfigTrustStoreConfig? trustStoreConfig)
    {
        Mode = mode;
        TrustStoreConfig = trustStoreConfig;
    }
}
