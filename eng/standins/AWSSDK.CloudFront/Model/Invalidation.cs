namespace Amazon.CloudFront.Model;

/// <summary>An invalidation as CloudFront keeps it.</summary>
public partial class Invalidation
{
    public string Id { get; set; }

    public string Status { get; set; }

    public DateTime? CreateTime { get; set; }

    public InvalidationBatch InvalidationBatch { get; set; }
}
