namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionOriginOriginShield
{
    public readonly bool Enabled;

    public readonly string? OriginShieldRegion;

    [OutputConstructor]
    private DistributionOriginOriginShield(bool enabled, string? originShieldRegion)
    {
        Enabled = enabled;
        OriginShieldRegion = originShieldRegion;
    }
}
