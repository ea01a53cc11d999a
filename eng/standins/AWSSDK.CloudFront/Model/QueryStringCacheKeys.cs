namespace Amazon.CloudFront.Model;

/// <summary>The query string parameters in the legacy cache key.</summary>
public partial class QueryStringCacheKeys
{
    public int? Quantity { get; set; }

    public List<string> Items { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
