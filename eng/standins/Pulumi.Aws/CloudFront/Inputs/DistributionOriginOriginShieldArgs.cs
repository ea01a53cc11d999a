namespace Pulumi.Aws.CloudFront.Inputs;

public sealed class DistributionOriginOriginShieldArgs : global::Pulumi.ResourceArgs
{
    [Input("enabled", required: true)]
    public Input<bool> Enabled { get; set; } = null!;

    [Input("originShieldRegion")]
    public Input<string>? OriginShieldRegion { get; set; }

    public DistributionOriginOriginShieldArgs() { }

    public static new DistributionOriginOriginShieldArgs Empty => new();
}
