namespace Amazon.CloudFront.Model;

/// <summary>Where CloudFront gets the files.</summary>
public partial class Origin
{
    public string Id { get; set; }

    public string DomainName { get; set; }

    public string OriginPath { get; set; }

    public int? ConnectionAttempts { get; set; }

    public int? ConnectionTimeout { get; set; }

    public string OriginAccessControlId { get; set; }
}
