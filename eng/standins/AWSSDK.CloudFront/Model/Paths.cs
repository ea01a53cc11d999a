namespace Amazon.CloudFront.Model;

/// <summary>The paths to invalidate.</summary>
public partial class Paths
{
    public int? Quantity { get; set; }

    public List<string> Items { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
