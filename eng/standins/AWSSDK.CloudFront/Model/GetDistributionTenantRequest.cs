namespace Amazon.CloudFront.Model;

/// <summary>What GetDistributionTenant asks.</summary>
public partial class GetDistributionTenantRequest : AmazonCloudFrontRequest
{
    public string Identifier { get; set; }
}
