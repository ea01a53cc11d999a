namespace Amazon.CloudFront.Model;

/// <summary>The legacy cache key: which parts of the request are in it.</summary>
public partial class ForwardedValues
{
    public bool? QueryString { get; set; }

    public Headers Headers { get; set; }

    public QueryStringCacheKeys QueryStringCacheKeys { get; set; }
}
