namespace Pulumi.Aws.CloudFront.Inputs;

public sealed class DistributionOrderedCacheBehaviorFunctionAssociationArgs : global::Pulumi.ResourceArgs
{
    [Input("eventType", required: true)]
    public Input<string> EventType { get; set; } = null!;

    [Input("functionArn", required: true)]
    public Input<string> FunctionArn { get; set; } = null!;

    public DistributionOrderedCacheBehaviorFunctionAssociationArgs() { }

    public static new DistributionOrderedCacheBehaviorFunctionAssociationArgs Empty => new();
}
