namespace Amazon.CloudFront.Model;

/// <summary>What ListDistributions asks.</summary>
public partial class ListDistributionsRequest : AmazonCloudFrontRequest
{
    public string Marker { get; set; }

    public string MaxItems { get; set; }
}
