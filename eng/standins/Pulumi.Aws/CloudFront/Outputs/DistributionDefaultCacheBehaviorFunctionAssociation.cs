namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionDefaultCacheBehaviorFunctionAssociation
{
    public readonly string EventType;

    public readonly string FunctionArn;

    [OutputConstructor]
    private DistributionDefaultCacheBehaviorFunctionAssociation(string eventType, string functionArn)
    {
        EventType = eventType;
        FunctionArn = functionArn;
    }
}
