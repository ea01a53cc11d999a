namespace Amazon.CloudFront.Model;

/// <summary>A page of a distribution's invalidations, newest first.</summary>
public partial class InvalidationList
{
    public string Marker { get; set; }

    public string NextMarker { get; set; }

    public int? MaxItems { get; set; }

    public bool? IsTruncated { get; set; }

    public int? Quantity { get; set; }

    public List<InvalidationSummary> Items { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
