namespace Amazon.CloudFront.Model;

/// <summary>What ListInvalidations asks.</summary>
public partial class ListInvalidationsRequest : AmazonCloudFrontRequest
{
    public ListInvalidationsRequest() { }

    public ListInvalidationsRequest(string distributionId)
    {
        DistributionId = distributionId;
    }

    public string DistributionId { get; set; }

    public string Marker { get; set; }

    public string MaxItems { get; set; }
}
