namespace Amazon.CloudFront.Model;

/// <summary>What GetInvalidationForDistributionTenant answers.</summary>
public partial class GetInvalidationForDistributionTenantResponse : AmazonWebServiceResponse
{
    public Invalidation Invalidation { get; set; }
}
