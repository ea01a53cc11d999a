namespace Rehearsal.Cloud;

/// <summary>A distribution as the cloud keeps it.</summary>
internal sealed class Distribution(string id, string domainName, string callerReference)
{
    public string Id { get; } = id;

    public string Arn { get; } = $"arn:aws:cloudfront::{CloudState.AccountId}:distribution/{id}";

    public string DomainName { get; } = domainName;

    public string CallerReference { get; } = callerReference;

    public required DistributionSettings Settings { get; set; }

    /// <summary>Changes with every update, as the real one does.</summary>
    public required string ETag { get; set; }

    public required DateTimeOffset LastModified { get; set; }
}
