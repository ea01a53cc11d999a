namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionOriginGroupMember
{
    public readonly string OriginId;

    [OutputConstructor]
    private DistributionOriginGroupMember(string originId)
    {
        OriginId = originId;
    }
}
