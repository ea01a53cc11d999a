namespace Amazon.CloudFront.Model;

/// <summary>What is served instead of the origin's errors.</summary>
public partial class CustomErrorResponses
{
    public int? Quantity { get; set; }

    public List<CustomErrorResponse> Items { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
