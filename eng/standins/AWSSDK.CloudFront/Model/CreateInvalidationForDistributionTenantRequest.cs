namespace Amazon.CloudFront.Model;

/// <summary>What CreateInvalidationForDistributionTenant asks.</summary>
public partial class CreateInvalidationForDistributionTenantRequest : AmazonCloudFrontRequest
{
    public string Id { get; set; }

    public InvalidationBatch InvalidationBatch { get; set; }
}
