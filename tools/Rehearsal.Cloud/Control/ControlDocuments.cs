namespace Rehearsal.Cloud.Control;

/// <summary>A bucket as the control API shows it.</summary>
internal sealed record BucketDocument(
    string Name,
    bool IsPrivate,
    string? Versioning,
    string? Policy,
    IReadOnlyDictionary<string, bool>? PublicAccessBlock,
    int Objects
);

/// <summary>
/// An object as the control API takes and shows it. The content is base64 in JSON; the entity tag and the version are the cloud's to say.
/// </summary>
internal sealed record ObjectDocument(
    byte[] Content,
    string? ContentType = null,
    string? CacheControl = null,
    IReadOnlyDictionary<string, string>? Headers = null,
    string? ETag = null,
    string? VersionId = null
);

/// <summary>A distribution as the control API shows it.</summary>
internal sealed record DistributionDocument(
    string Id,
    string Arn,
    string DomainName,
    string ETag,
    string CallerReference,
    DateTimeOffset LastModified,
    int InProgress,
    DistributionSettings Settings
);

/// <summary>A tenant as the control API takes and shows it.</summary>
internal sealed record TenantDocument(string DistributionId, string Name, string Domain, string? Id = null);

/// <summary>An origin access control as the control API shows it.</summary>
internal sealed record AccessControlDocument(string Id, IReadOnlyDictionary<string, string> Properties);

/// <summary>A function as the control API shows it.</summary>
internal sealed record FunctionDocument(string Name, string Arn, string Code);

/// <summary>Where the cloud is and what it is made of.</summary>
internal sealed record CloudDocument(string Address, int Edges, bool Moto);

/// <summary>Why the control API refused.</summary>
internal sealed record ProblemDocument(string Message);
