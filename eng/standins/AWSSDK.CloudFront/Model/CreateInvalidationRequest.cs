namespace Amazon.CloudFront.Model;

/// <summary>What CreateInvalidation asks.</summary>
public partial class CreateInvalidationRequest : AmazonCloudFrontRequest
{
    public CreateInvalidationRequest() { }

    public CreateInvalidationRequest(string distributionId, InvalidationBatch invalidationBatch)
    {
        DistributionId = distributionId;
        InvalidationBatch = invalidationBatch;
    }

    public string DistributionId { get; set; }

    public InvalidationBatch InvalidationBatch { get; set; }
}
