namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionOriginS3OriginConfig
{
    public readonly string OriginAccessIdentity;

    [OutputConstructor]
    private DistributionOriginS3OriginConfig(string originAccessIdentity)
    {
        OriginAccessIdentity = originAccessIdentity;
    }
}
