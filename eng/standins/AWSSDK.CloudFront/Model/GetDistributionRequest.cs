namespace Amazon.CloudFront.Model;

/// <summary>What GetDistribution asks.</summary>
public partial class GetDistributionRequest : AmazonCloudFrontRequest
{
    public GetDistributionRequest() { }

    public GetDistributionRequest(string id)
    {
        Id = id;
    }

    public string Id { get; set; }
}
