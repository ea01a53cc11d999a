namespace Amazon.CloudFront.Model;

/// <summary>What GetInvalidation asks.</summary>
public partial class GetInvalidationRequest : AmazonCloudFrontRequest
{
    public GetInvalidationRequest() { }

    public GetInvalidationRequest(string distributionId, string id)
    {
        DistributionId = distributionId;
        Id = id;
    }

    public string DistributionId { get; set; }

    public string Id { get; set; }
}
