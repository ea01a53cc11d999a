namespace Amazon.CloudFront.Model;

/// <summary>What GetInvalidationForDistributionTenant asks.</summary>
public partial class GetInvalidationForDistributionTenantRequest : AmazonCloudFrontRequest
{
    public string DistributionTenantId { get; set; }

    public string Id { get; set; }
}
