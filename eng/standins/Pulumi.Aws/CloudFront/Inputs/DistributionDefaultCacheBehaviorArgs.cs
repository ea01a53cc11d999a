namespace Pulumi.Aws.CloudFront.Inputs;

public sealed class DistributionDefaultCacheBehaviorArgs : global::Pulumi.ResourceArgs
{
    [Input("allowedMethods", required: true)]
    private InputList<string>? _allowedMethods;

    public InputList<string> AllowedMethods
    {
        get => _allowedMethods ??= new InputList<string>();
        set => _allowedMethods = value;
    }

    [Input("cachePolicyId")]
    public Input<string>? CachePolicyId { get; set; }

    [Input("cachedMethods", required: true)]
    private InputList<string>? _cachedMethods;

    public InputList<string> CachedMethods
    {
        get => _cachedMethods ??= new InputList<string>();
        set => _cachedMethods = value;
    }

    [Input("compress")]
    public Input<bool>? Compress { get; set; }

    [Input("defaultTtl")]
    public Input<int>? DefaultTtl { get; set; }

    [Input("fieldLevelEncryptionId")]
    public Input<string>? FieldLevelEncryptionId { get; set; }

    [Input("forwardedValues")]
    public Input<DistributionDefaultCacheBehaviorForwardedValuesArgs>? ForwardedValues { get; set; }

    [Input("functionAssociations")]
    private InputList<DistributionDefaultCacheBehaviorFunctionAssociationArgs>? _functionAssociations;

    public InputList<DistributionDefaultCacheBehaviorFunctionAssociationArgs> FunctionAssociations
    {
        get => _functionAssociations ??= new InputList<DistributionDefaultCacheBehaviorFunctionAssociationArgs>();
        set => _functionAssociations = value;
    }

    [Input("grpcConfig")]
    public Input<DistributionDefaultCacheBehaviorGrpcConfigArgs>? GrpcConfig { get; set; }

    [Input("lambdaFunctionAssociations")]
    private InputList<DistributionDefaultCacheBehaviorLambdaFunctionAssociationArgs>? _lambdaFunctionAssociations;

    public InputList<DistributionDefaultCacheBehaviorLambdaFunctionAssociationArgs> LambdaFunctionAssociations
    {
        get => _lambdaFunctionAssociations ??= new InputList<DistributionDefaultCacheBehaviorLambdaFunctionAssociationArgs>();
        set => _lambdaFunctionAssociations = value;
    }

    [Input("maxTtl")]
    public Input<int>? MaxTtl { get; set; }

    [Input("minTtl")]
    public Input<int>? MinTtl { get; set; }

    [Input("originRequestPolicyId")]
    public Input<string>? OriginRequestPolicyId { get; set; }

    [Input("realtimeLogConfigArn")]
    public Input<string>? RealtimeLogConfigArn { get; set; }

    [Input("responseHeadersPolicyId")]
    public Input<string>? ResponseHeadersPolicyId { get; set; }

    [Input("smoothStreaming")]
    public Input<bool>? SmoothStreaming { get; set; }

    [Input("targetOriginId", required: true)]
    public Input<string> TargetOriginId { get; set; } = null!;

    [Input("trustedKeyGroups")]
    private InputList<string>? _trustedKeyGroups;

    public InputList<string> TrustedKeyGroups
    {
        get => _trustedKeyGroups ??= new InputList<string>();
        set => _trustedKeyGroups = value;
    }

    [Input("trustedSigners")]
    private InputList<string>? _trustedSigners;

    public InputList<string> TrustedSigners
    {
        get => _trustedSigners ??= new InputList<string>();
        set => _trustedSigners = value;
    }

    [Input("viewerProtocolPolicy", required: true)]
    public Input<string> ViewerProtocolPolicy { get; set; } = null!;

    public DistributionDefaultCacheBehaviorArgs() { }

    public static new DistributionDefaultCacheBehaviorArgs Empty => new();
}
