using System.Collections.Immutable;

namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionDefaultCacheBehavior
{
    public readonly ImmutableArray<string> AllowedMethods;

    public readonly string? CachePolicyId;

    public readonly ImmutableArray<string> CachedMethods;

    public readonly bool? Compress;

    public readonly int DefaultTtl;

    public readonly string? FieldLevelEncryptionId;

    public readonly DistributionDefaultCacheBehaviorForwardedValues? ForwardedValues;

    public readonly ImmutableArray<DistributionDefaultCacheBehaviorFunctionAssociation> FunctionAssociations;

    public readonly DistributionDefaultCacheBehaviorGrpcConfig GrpcConfig;

    public readonly ImmutableArray<DistributionDefaultCacheBehaviorLambdaFunctionAssociation> LambdaFunctionAssociations;

    public readonly int MaxTtl;

    public readonly int? MinTtl;

    public readonly string? OriginRequestPolicyId;

    public readonly string? RealtimeLogConfigArn;

    public readonly string? ResponseHeadersPolicyId;

    public readonly bool? SmoothStreaming;

    public readonly string TargetOriginId;

    public readonly ImmutableArray<string> TrustedKeyGroups;

    public readonly ImmutableArray<string> TrustedSigners;

    public readonly string ViewerProtocolPolicy;

    [OutputConstructor]
    private DistributionDefaultCacheBehavior(
        ImmutableArray<string> allowedMethods,
        string? cachePolicyId,
        ImmutableArray<string> cachedMethods,
        bool? compress,
        int defaultTtl,
        string? fieldLevelEncryptionId,
        DistributionDefaultCacheBehaviorForwardedValues? forwardedValues,
        ImmutableArray<DistributionDefaultCacheBehaviorFunctionAssociation> functionAssociations,
        DistributionDefaultCacheBehaviorGrpcConfig grpcConfig,
        ImmutableArray<DistributionDefaultCacheBehaviorLambdaFunctionAssociation> lambdaFunctionAssociations,
        int maxTtl,
        int? minTtl,
        string? originRequestPolicyId,
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
        RealtimeLogConfigArn = realtimeLogConfigArn;
        ResponseHeadersPolicyId = responseHeadersPolicyId;
        SmoothStreaming = smoothStreaming;
        TargetOriginId = targetOriginId;
        TrustedKeyGroups = trustedKeyGroups;
        TrustedSigners = trustedSigners;
        ViewerProtocolPolicy = viewerProtocolPolicy;
    }
}
