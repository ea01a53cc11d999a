namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionOriginVpcOriginConfig
{
    public readonly int? OriginKeepaliveTimeout;

    public readonly int? OriginReadTimeout;

    public readonly string? OwnerAccountId;

    public readonly string VpcOriginId;

    [OutputConstructor]
    private DistributionOriginVpcOriginConfig(
        int? originKeepaliveTimeout,
        int? originReadTimeout,
        string? ownerAccountId,
        string vpcOriginId
    )
    {
        OriginKeepaliveTimeout = originKeepaliveTimeout;
        OriginReadTimeout = originReadTimeout;
        OwnerAccountId = ownerAccountId;
        VpcOriginId = vpcOriginId;
    }
}
