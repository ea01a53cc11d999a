namespace Amazon.CloudFront.Model;

/// <summary>What is served instead of one of the origin's errors.</summary>
public partial class CustomErrorResponse
{
    public int? ErrorCode { get; set; }

    public string ResponsePagePath { get; set; }

    public string ResponseCode { get; set; }

    public long? ErrorCachingMinTTL { get; set; }
}
