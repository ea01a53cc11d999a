namespace Amazon.CloudFront.Model;

/// <summary>What ListInvalidationsForDistributionTenant answers.</summary>
public partial class ListInvalidationsForDistributionTenantResponse : AmazonWebServiceResponse
{
    public InvalidationList InvalidationList { get; set; }
}
