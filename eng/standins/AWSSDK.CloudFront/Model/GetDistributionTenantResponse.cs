namespace Amazon.CloudFront.Model;

/// <summary>What GetDistributionTenant answers.</summary>
public partial class GetDistributionTenantResponse : AmazonWebServiceResponse
{
    public DistributionTenant DistributionTenant { get; set; }

    public string ETag { get; set; }
}
