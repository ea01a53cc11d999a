namespace Amazon.CloudFront.Model;

/// <summary>A CloudFront function of a behavior.</summary>
public partial class FunctionAssociation
{
    public string FunctionARN { get; set; }
}
