namespace Amazon.CloudFront.Model;

/// <summary>A domain of a tenant.</summary>
public partial class DomainResult
{
    public string Domain { get; set; }
}
