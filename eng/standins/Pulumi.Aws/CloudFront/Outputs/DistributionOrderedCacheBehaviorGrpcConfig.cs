namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionOrderedCacheBehaviorGrpcConfig
{
    public readonly bool Enabled;

    [OutputConstructor]
    private DistributionOrderedCacheBehaviorGrpcConfig(bool enabled)
    {
        Enabled = enabled;
    }
}
