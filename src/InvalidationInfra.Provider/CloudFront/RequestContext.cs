namespace InvalidationInfra.Provider.CloudFront;

/// <summary>The operation that a request is part of: the resource whose row shows its progress, and the time that it has.</summary>
internal sealed record RequestContext(string Urn, OperationDeadline Deadline);
