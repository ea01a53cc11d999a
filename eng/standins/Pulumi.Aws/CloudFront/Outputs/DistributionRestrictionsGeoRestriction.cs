using System.Collections.Immutable;

namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionRestrictionsGeoRestriction
{
    public readonly ImmutableArray<string> Locations;

    public readonly string RestrictionType;

    [OutputConstructor]
    private DistributionRestrictionsGeoRestriction(ImmutableArray<string> locations, string restrictionType)
    {
        Locations = locations;
        RestrictionType = restrictionType;
    }
}
