namespace Amazon.CloudFront.Model;

/// <summary>An invalidation in a list: without its paths.</summary>
public partial class InvalidationSummary
{
    public string Id { get; set; }

    public DateTime? CreateTime { get; set; }

    public string Status { get; set; }
}
