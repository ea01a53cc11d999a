namespace Amazon.CloudFront.Model;

/// <summary>What ListInvalidations answers.</summary>
public partial class ListInvalidationsResponse : AmazonWebServiceResponse
{
    public InvalidationList InvalidationList { get; set; }
}
