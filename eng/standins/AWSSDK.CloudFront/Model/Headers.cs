namespace Amazon.CloudFront.Model;

/// <summary>The request headers in the legacy cache key.</summary>
public partial class Headers
{
    public int? Quantity { get; set; }

    public List<string> Items { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
