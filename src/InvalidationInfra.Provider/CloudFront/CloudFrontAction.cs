namespace InvalidationInfra.Provider.CloudFront;

/// <summary>The requests to CloudFront by the IAM actions that allow them.</summary>
internal static class CloudFrontAction
{
    public const string CreateInvalidation = "cloudfront:CreateInvalidation";
    public const string GetInvalidation = "cloudfront:GetInvalidation";
    public const string ListInvalidations = "cloudfront:ListInvalidations";

    /// <summary>The action that allows the same for a target: tenants have actions of their own.</summary>
    public static string For(string action, InvalidationTarget target) => target.IsTenant ? action + "ForDistributionTenant" : action;

    public const string ListDistributions = "cloudfront:ListDistributions";
}
