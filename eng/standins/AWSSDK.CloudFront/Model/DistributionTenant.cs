namespace Amazon.CloudFront.Model;

/// <summary>A tenant of a multi-tenant distribution.</summary>
public partial class DistributionTenant
{
    public string Id { get; set; }

    public string DistributionId { get; set; }

    public string Name { get; set; }

    public string Arn { get; set; }

    public List<DomainResult> Domains { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string ConnectionGroupId { get; set; }

    public DateTime? CreatedTime { get; set; }

    public DateTime? LastModifiedTime { get; set; }

    public bool? Enabled { get; set; }

    public string Status { get; set; }
}
