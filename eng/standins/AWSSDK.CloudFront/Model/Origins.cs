namespace Amazon.CloudFront.Model;

/// <summary>The origins of a distribution.</summary>
public partial class Origins
{
    public int? Quantity { get; set; }

    public List<Origin> Items { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
