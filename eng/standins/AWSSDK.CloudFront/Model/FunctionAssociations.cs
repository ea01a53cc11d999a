namespace Amazon.CloudFront.Model;

/// <summary>The CloudFront functions of a behavior.</summary>
public partial class FunctionAssociations
{
    public int? Quantity { get; set; }

    public List<FunctionAssociation> Items { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
