namespace Amazon.CloudFront.Model;

/// <summary>What ListDistributions answers.</summary>
public partial class ListDistributionsResponse : AmazonWebServiceResponse
{
    public DistributionList DistributionList { get; set; }
}
