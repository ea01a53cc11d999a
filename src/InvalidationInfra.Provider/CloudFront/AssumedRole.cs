namespace InvalidationInfra.Provider.CloudFront;

/// <summary>The role that CloudFront is called with, taken on with the other credentials.</summary>
internal sealed record AssumedRole(string RoleArn, string? SessionName, string? ExternalId);
