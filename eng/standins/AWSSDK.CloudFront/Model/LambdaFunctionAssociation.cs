namespace Amazon.CloudFront.Model;

/// <summary>A Lambda@Edge function of a behavior.</summary>
public partial class LambdaFunctionAssociation
{
    public string LambdaFunctionARN { get; set; }

    public bool? IncludeBody { get; set; }
}
