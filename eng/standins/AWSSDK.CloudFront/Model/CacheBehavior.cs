namespace Amazon.CloudFront.Model;

/// <summary>How the paths that match a pattern are cached.</summary>
public partial class CacheBehavior
{
    public string PathPattern { get; set; }

    public string TargetOriginId { get; set; }

    public bool? SmoothStreaming { get; set; }

    public bool? Compress { get; set; }

    public LambdaFunctionAssociations LambdaFunctionAssociations { get; set; }

    public FunctionAssociations FunctionAssociations { get; set; }

    public string FieldLevelEncryptionId { get; set; }

    public string RealtimeLogConfigArn { get; set; }

    public string CachePolicyId { get; set; }

    public string OriginRequestPolicyId { get; set; }

    public string ResponseHeadersPolicyId { get; set; }

    public ForwardedValues ForwardedValues { get; set; }

    public long? MinTTL { get; set; }

    public long? DefaultTTL { get; set; }

    public long? MaxTTL { get; set; }
}
