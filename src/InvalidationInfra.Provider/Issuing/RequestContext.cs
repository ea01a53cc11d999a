using InvalidationInfra.Provider.Invalidations;

namespace InvalidationInfra.Provider.Issuing;

/// <summary>What a request is made for: whom to tell, what to name in errors, and how long there is.</summary>
/// <param name="Action">The IAM action, <c>cloudfront:CreateInvalidation</c>.</param>
internal sealed record RequestContext(string Urn, InvalidationTarget Target, string Action, OperationDeadline Deadline);
