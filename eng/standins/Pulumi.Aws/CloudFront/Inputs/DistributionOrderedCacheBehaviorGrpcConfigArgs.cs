namespace Pulumi.Aws.CloudFront.Inputs;

public sealed class DistributionOrderedCacheBehaviorGrpcConfigArgs : global::Pulumi.ResourceArgs
{
    [Input("enabled")]
    public Input<bool>? Enabled { get; set; }

    public DistributionOrderedCacheBehaviorGrpcConfigArgs() { }

    public static new DistributionOrderedCacheBehaviorGrpcConfigArgs Empty => new();
}
