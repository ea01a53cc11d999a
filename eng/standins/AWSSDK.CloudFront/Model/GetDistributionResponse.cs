namespace Amazon.CloudFront.Model;

/// <summary>What GetDistribution answers.</summary>
public partial class GetDistributionResponse : AmazonWebServiceResponse
{
    public Distribution Distribution { get; set; }

    public string ETag { get; set; }
}
