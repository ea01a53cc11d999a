namespace Amazon.CloudFront.Model;

/// <summary>What GetDistributionConfig asks.</summary>
public partial class GetDistributionConfigRequest : AmazonCloudFrontRequest
{
    public GetDistributionConfigRequest() { }

    public GetDistributionConfigRequest(string id)
    {
        Id = id;
    }

    public string Id { get; set; }
}
