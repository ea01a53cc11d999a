namespace Pulumi.Aws.CloudFront.Inputs;

public sealed class DistributionRestrictionsArgs : global::Pulumi.ResourceArgs
{
    [Input("geoRestriction", required: true)]
    public Input<DistributionRestrictionsGeoRestrictionArgs> GeoRestriction { get; set; } = null!;

    public DistributionRestrictionsArgs() { }

    public static new DistributionRestrictionsArgs Empty => new();
}
