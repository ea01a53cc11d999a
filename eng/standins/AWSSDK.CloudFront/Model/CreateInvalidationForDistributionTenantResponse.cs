namespace Amazon.CloudFront.Model;

/// <summary>What CreateInvalidationForDistributionTenant answers.</summary>
public partial class CreateInvalidationForDistributionTenantResponse : AmazonWebServiceResponse
{
    public string Location { get; set; }

    public Invalidation Invalidation { get; set; }
}
