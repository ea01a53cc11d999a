namespace Amazon.CloudFront.Model;

/// <summary>What GetDistributionConfig answers.</summary>
public partial class GetDistributionConfigResponse : AmazonWebServiceResponse
{
    public DistributionConfig DistributionConfig { get; set; }

    public string ETag { get; set; }
}
