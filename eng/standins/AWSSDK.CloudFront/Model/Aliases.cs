namespace Amazon.CloudFront.Model;

/// <summary>The alternate domain names (CNAMEs) of a distribution.</summary>
public partial class Aliases
{
    public int? Quantity { get; set; }

    public List<string> Items { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
