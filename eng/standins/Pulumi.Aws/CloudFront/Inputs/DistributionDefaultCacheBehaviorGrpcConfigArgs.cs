namespace Pulumi.Aws.CloudFront.Inputs;

public sealed class DistributionDefaultCacheBehaviorGrpcConfigArgs : global::Pulumi.ResourceArgs
{
    [Input("enabled")]
    public Input<bool>? Enabled { get; set; }

    public DistributionDefaultCacheBehaviorGrpcConfigArgs() { }

    public static new DistributionDefaultCacheBehaviorGrpcConfigArgs Empty => new();
}
