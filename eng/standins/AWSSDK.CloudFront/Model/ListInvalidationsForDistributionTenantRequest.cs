namespace Amazon.CloudFront.Model;

/// <summary>What ListInvalidationsForDistributionTenant asks.</summary>
public partial class ListInvalidationsForDistributionTenantRequest : AmazonCloudFrontRequest
{
    public string Id { get; set; }

    public string Marker { get; set; }

    public int? MaxItems { get; set; }
}
