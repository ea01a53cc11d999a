namespace Amazon.CloudFront.Model;

/// <summary>A page of the account's distributions.</summary>
public partial class DistributionList
{
    public string Marker { get; set; }

    public string NextMarker { get; set; }

    public int? MaxItems { get; set; }

    public bool? IsTruncated { get; set; }

    public int? Quantity { get; set; }

    public List<DistributionSummary> Items { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
