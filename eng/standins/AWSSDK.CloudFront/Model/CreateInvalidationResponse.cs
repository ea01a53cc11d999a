namespace Amazon.CloudFront.Model;

/// <summary>What CreateInvalidation answers.</summary>
public partial class CreateInvalidationResponse : AmazonWebServiceResponse
{
    public string Location { get; set; }

    public Invalidation Invalidation { get; set; }
}
