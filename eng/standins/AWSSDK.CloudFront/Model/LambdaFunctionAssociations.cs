namespace Amazon.CloudFront.Model;

/// <summary>The Lambda@Edge functions of a behavior.</summary>
public partial class LambdaFunctionAssociations
{
    public int? Quantity { get; set; }

    public List<LambdaFunctionAssociation> Items { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
