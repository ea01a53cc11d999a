namespace Amazon.CloudFront.Model;

/// <summary>Which response header of the origin holds the cache tags.</summary>
public partial class CacheTagConfig
{
    public string HeaderName { get; set; }
}
