using System.Collections.Immutable;

namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionOriginGroupFailoverCriteria
{
    public readonly ImmutableArray<int> StatusCodes;

    [OutputConstructor]
    private DistributionOriginGroupFailoverCriteria(ImmutableArray<int> statusCodes)
    {
        StatusCodes = statusCodes;
    }
}
