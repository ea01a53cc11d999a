namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionOrderedCacheBehaviorFunctionAssociation
{
    public readonly string EventType;

    public readonly string FunctionArn;

    [OutputConstructor]
    private DistributionOrderedCacheBehaviorFunctionAssociation(string eventType, string functionArn)
    {
        EventType = eventType;
        FunctionArn = functionArn;
    }
}
