namespace Amazon.CloudFront;

/// <summary>A request to CloudFront.</summary>
public partial class AmazonCloudFrontRequest : AmazonWebServiceRequest { }
