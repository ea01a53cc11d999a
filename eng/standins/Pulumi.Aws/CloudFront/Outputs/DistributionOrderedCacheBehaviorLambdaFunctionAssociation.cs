namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionOrderedCacheBehaviorLambdaFunctionAssociation
{
    public readonly string EventType;

    public readonly bool? IncludeBody;

    public readonly string LambdaArn;

    [OutputConstructor]
    private DistributionOrderedCacheBehaviorLambdaFunctionAssociation(string eventType, bool? includeBody, string lambdaArn)
    {
        EventType = eventType;
        IncludeBody = includeBody;
        LambdaArn = lambdaArn;
    }
}
