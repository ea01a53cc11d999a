namespace Amazon.CloudFront.Model;

/// <summary>The cache behaviors beside the default one.</summary>
public partial class CacheBehaviors
{
    public int? Quantity { get; set; }

    public List<CacheBehavior> Items { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
