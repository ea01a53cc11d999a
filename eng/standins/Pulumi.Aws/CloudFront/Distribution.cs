using System.Collections.Immutable;

namespace Pulumi.Aws.CloudFront;

[AwsResourceType("aws:cloudfront/distribution:Distribution")]
public partial class Distribution : global::Pulumi.CustomResource
{
    [Output("aliases")]
    public Output<ImmutableArray<string>> Aliases { get; private set; } = null!;

    [Output("anycastIpListId")]
    public Output<string?> AnycastIpListId { get; private set; } = null!;

    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    [Output("cacheTagConfig")]
    public Output<Outputs.DistributionCacheTagConfig?> CacheTagConfig { get; private set; } = null!;

    [Output("callerReference")]
    public Output<string> CallerReference { get; private set; } = null!;

    [Output("comment")]
    public Output<string?> Comment { get; private set; } = null!;

    [Output("connectionFunctionAssociation")]
    public Output<Outputs.DistributionConnectionFunctionAssociation?> ConnectionFunctionAssociation { get; private set; } = null!;

    [Output("continuousDeploymentPolicyId")]
    public Output<string> ContinuousDeploymentPolicyId { get; private set; } = null!;

    [Output("customErrorResponses")]
    public Output<ImmutableArray<Outputs.DistributionCustomErrorResponse>> CustomErrorResponses { get; private set; } = null!;

    [Output("defaultCacheBehavior")]
    public Output<Outputs.DistributionDefaultCacheBehavior> DefaultCacheBehavior { get; private set; } = null!;

    [Output("defaultRootObject")]
    public Output<string?> DefaultRootObject { get; private set; } = null!;

    [Output("domainName")]
    public Output<string> DomainName { get; private set; } = null!;

    [Output("enabled")]
    public Output<bool> Enabled { get; private set; } = null!;

    [Output("etag")]
    public Output<string> Etag { get; private set; } = null!;

    [Output("hostedZoneId")]
    public Output<string> HostedZoneId { get; private set; } = null!;

    [Output("httpVersion")]
    public Output<string?> HttpVersion { get; private set; } = null!;

    [Output("inProgressValidationBatches")]
    public Output<int> InProgressValidationBatches { get; private set; } = null!;

    [Output("isIpv6Enabled")]
    public Output<bool?> IsIpv6Enabled { get; private set; } = null!;

    [Output("lastModifiedTime")]
    public Output<string> LastModifiedTime { get; private set; } = null!;

    [Output("loggingConfig")]
    public Output<Outputs.DistributionLoggingConfig?> LoggingConfig { get; private set; } = null!;

    [Output("loggingV1Enabled")]
    public Output<bool> LoggingV1Enabled { get; private set; } = null!;

    [Output("orderedCacheBehaviors")]
    public Output<ImmutableArray<Outputs.DistributionOrderedCacheBehavior>> OrderedCacheBehaviors { get; private set; } = null!;

    [Output("originGroups")]
    public Output<ImmutableArray<Outputs.DistributionOriginGroup>> OriginGroups { get; private set; } = null!;

    [Output("origins")]
    public Output<ImmutableArray<Outputs.DistributionOrigin>> Origins { get; private set; } = null!;

    [Output("priceClass")]
    public Output<string?> PriceClass { get; private set; } = null!;

    [Output("restrictions")]
    public Output<Outputs.DistributionRestrictions> Restrictions { get; private set; } = null!;

    [Output("retainOnDelete")]
    public Output<bool?> RetainOnDelete { get; private set; } = null!;

    [Output("staging")]
    public Output<bool?> Staging { get; private set; } = null!;

    [Output("status")]
    public Output<string> Status { get; private set; } = null!;

    [Output("tags")]
    public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;

    [Output("tagsAll")]
    public Output<ImmutableDictionary<string, string>> TagsAll { get; private set; } = null!;

    [Output("trustedKeyGroups")]
    public Output<ImmutableArray<Outputs.DistributionTrustedKeyGroup>> TrustedKeyGroups { get; private set; } = null!;

    [Output("trustedSigners")]
    public Output<ImmutableArray<Outputs.DistributionTrustedSigner>> TrustedSigners { get; private set; } = null!;

    [Output("viewerCertificate")]
    public Output<Outputs.DistributionViewerCertificate> ViewerCertificate { get; private set; } = null!;

    [Output("viewerMtlsConfig")]
    public Output<Outputs.DistributionViewerMtlsConfig?> ViewerMtlsConfig { get; private set; } = null!;

    [Output("waitForDeployment")]
    public Output<bool?> WaitForDeployment { get; private set; } = null!;

    [Output("webAclId")]
    public Output<string?> WebAclId { get; private set; } = null!;

    public Distribution(string name, DistributionArgs args, CustomResourceOptions? options = null)
        : base("aws:cloudfront/distribution:Distribution", name, args ?? new DistributionArgs(), MakeResourceOptions(options, "")) { }

    private Distribution(string name, Input<string> id, DistributionState? state = null, CustomResourceOptions? options = null)
        : base("aws:cloudfront/distribution:Distribution", name, state, MakeResourceOptions(options, id)) { }

    public static Distribution Get(string name, Input<string> id, DistributionState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var defaultOptions = new CustomResourceOptions { Version = Utilities.Version };
        var merged = CustomResourceOptions.Merge(defaultOptions, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
