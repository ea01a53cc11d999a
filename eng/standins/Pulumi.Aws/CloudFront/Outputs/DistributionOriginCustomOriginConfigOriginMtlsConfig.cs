namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionOriginCustomOriginConfigOriginMtlsConfig
{
    public readonly string ClientCertificateArn;

    [OutputConstructor]
    private DistributionOriginCustomOriginConfigOriginMtlsConfig(string clientCertificateArn)
    {
        ClientCertificateArn = clientCertificateArn;
    }
}
