namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionRestrictions
{
    public readonly DistributionRestrictionsGeoRestriction GeoRestriction;

    [OutputConstructor]
    private DistributionRestrictions(DistributionRestrictionsGeoRestriction geoRestriction)
    {
        GeoRestriction = geoRestriction;
    }
}
