namespace Amazon.CloudFront.Model;

/// <summary>A distribution in a list.</summary>
public partial class DistributionSummary
{
    public string Id { get; set; }

    public string ARN { get; set; }

    public string ETag { get; set; }

    public string Status { get; set; }

    public DateTime? LastModifiedTime { get; set; }

    public string DomainName { get; set; }

    public Aliases Aliases { get; set; }

    public Origins Origins { get; set; }

    public DefaultCacheBehavior DefaultCacheBehavior { get; set; }

    public CacheBehaviors CacheBehaviors { get; set; }

    public CustomErrorResponses CustomErrorResponses { get; set; }

    public string Comment { get; set; }

    public bool? Enabled { get; set; }

    public string WebACLId { get; set; }

    public bool? IsIPV6Enabled { get; set; }

    public bool? Staging { get; set; }

    public string AnycastIpListId { get; set; }
}
