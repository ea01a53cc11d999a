using System.Collections.Immutable;

namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionOrderedCacheBehavior
{
    public readonly ImmutableArray<string> AllowedMethods;

    public readonly string? CachePolicyId;

    public readonly ImmutableArray<string> CachedMethods;

    public readonly bool? Compress;

    public readonly int DefaultTtl;

    public readonly string? FieldLevelEncryptionId;

    public readonly DistributionOrderedCacheBehaviorForwardedValues? ForwardedValues;

    public readonly ImmutableArray<DistributionOrderedCacheBehaviorFunctionAssociation> FunctionAssociations;

    public readonly DistributionOrderedCacheBehaviorGrpcConfig GrpcConfig;

    public readonly ImmutableArray<DistributionOrderedCacheBehaviorLambdaFunctionAssociation> LambdaFunctionAssociations;

    public readonly int MaxTtl;

    public readonly int? MinTtl;

    public readonly string? OriginRequestPolicyId;

    public readonly string PathPattern;

    public readonly string? RealtimeLogConfigArn;

    public readonly string? ResponseHeadersPolicyId;

    public readonly bool? SmoothStreaming;

    public readonly string TargetOriginId;

    public readonly ImmutableArray<string> TrustedKeyGroups;

    public readonly ImmutableArray<string> TrustedSigners;

    public readonly string ViewerProtocolPolicy;

    [OutputConstructor]
    private DistributionOrderedCacheBehavior(
        ImmutableArray<string> allowedMethods,
        string? cachePolicyId,
        ImmutableArray<string> cachedMethods,
        bool? compress,
        int defaultTtl,
        string? fieldLevelEncryptionId,
        DistributionOrderedCacheBehaviorForwardedValues? forwardedValues,
        ImmutableArray<DistributionOrderedCacheBehaviorFunctionAssociation> functionAssociations,
        DistributionOrderedCacheBehaviorGrpcConfig grpcConfig,
        ImmutableArray<DistributionOrderedCacheBehaviorLambdaFunctionAssociation> lambdaFunctionAssociations,
        int maxTtl,
        int? minTtl,
        string? originRequestPolicyId,
        string pathPattern,
        string? realtimeLogConfigArn,
        string? responseHeadersPolicyId,
        bool? smoothStreaming,
        string targetOriginId,
        ImmutableArray<string> trustedKeyGroups,
        ImmutableArray<string> trustedSigners,
        string viewerProtocolPolicy
    )
    {
        AllowedMethods = allowedMethods;
        CachePolicyId = cachePolicyId;
        CachedMethods = cachedMethods;
        Compress = compress;
        DefaultTtl = defaultTtl;
        FieldLevelEncryptionId = fieldLevelEncryptionId;
        ForwardedValues = forwardedValues;
        FunctionAssociations = functionAssociations;
        GrpcConfig = grpcConfig;
        LambdaFunctionAssociations = lambdaFunctionAssociations;
        MaxTtl = maxTtl;
        MinTtl = minTtl;
        OriginRequestPolicyId = originRequestPolicyId;
        PathPattern = pathPattern;
        RealtimeLogConfigArn = realtimeLogConfigArn;
        ResponseHeadersPolicyId = responseHeadersPolicyId;
        SmoothStreaming = smoothStreaming;
        TargetOriginId = targetOriginId;
        TrustedKeyGroups = trustedKeyGroups;
        TrustedSigners = trustedSigners;
        ViewerProtocolPolicy = viewerProtocolPolicy;
    }
}
