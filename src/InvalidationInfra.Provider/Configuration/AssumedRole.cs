namespace InvalidationInfra.Provider.Configuration;

/// <summary>The role that CloudFront is called with, taken on with the other credentials.</summary>
internal sealed record AssumedRole(string RoleArn, string? SessionName, string? ExternalId);
