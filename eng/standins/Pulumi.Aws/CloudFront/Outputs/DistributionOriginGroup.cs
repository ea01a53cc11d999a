using System.Collections.Immutable;

namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionOriginGroup
{
    public readonly DistributionOriginGroupFailoverCriteria FailoverCriteria;

    public readonly ImmutableArray<DistributionOriginGroupMember> Members;

    public readonly string OriginId;

    [OutputConstructor]
    private DistributionOriginGroup(
        DistributionOriginGroupFailoverCriteria failoverCriteria,
        ImmutableArray<DistributionOriginGroupMember> members,
        string originId
    )
    {
        FailoverCriteria = failoverCriteria;
        Members = members;
        OriginId = originId;
    }
}
