namespace Amazon.CloudFront.Model;

/// <summary>What GetInvalidation answers.</summary>
public partial class GetInvalidationResponse : AmazonWebServiceResponse
{
    public Invalidation Invalidation { get; set; }
}
