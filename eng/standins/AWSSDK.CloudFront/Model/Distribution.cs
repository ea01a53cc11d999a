namespace Amazon.CloudFront.Model;

/// <summary>A distribution: its identity, state and configuration.</summary>
public partial class Distribution
{
    public string Id { get; set; }

    public string ARN { get; set; }

    public string Status { get; set; }

    public DateTime? LastModifiedTime { get; set; }

    public int? InProgressInvalidationBatches { get; set; }

    public string DomainName { get; set; }

    public DistributionConfig DistributionConfig { get; set; }
}
