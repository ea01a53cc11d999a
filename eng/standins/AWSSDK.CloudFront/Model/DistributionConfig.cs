namespace Amazon.CloudFront.Model;

/// <summary>How a distribution serves.</summary>
public partial class DistributionConfig
{
    public string CallerReference { get; set; }

    public Aliases Aliases { get; set; }

    public string DefaultRootObject { get; set; }

    public Origins Origins { get; set; }

    public DefaultCacheBehavior DefaultCacheBehavior { get; set; }

    public CacheBehaviors CacheBehaviors { get; set; }

    public CustomErrorResponses CustomErrorResponses { get; set; }

    public string Comment { get; set; }

    public bool? Enabled { get; set; }

    public string WebACLId { get; set; }

    public bool? IsIPV6Enabled { get; set; }

    public string ContinuousDeploymentPolicyId { get; set; }

    public bool? Staging { get; set; }

    public string AnycastIpListId { get; set; }

    public CacheTagConfig CacheTagConfig { get; set; }
}
