namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionDefaultCacheBehaviorGrpcConfig
{
    public readonly bool Enabled;

    [OutputConstructor]
    private DistributionDefaultCacheBehaviorGrpcConfig(bool enabled)
    {
        Enabled = enabled;
    }
}
