namespace InvalidationInfra.Provider.CloudFront;

/// <summary>The requests to CloudFront by the IAM actions that allow them.</summary>
internal static class CloudFrontAction
{
    public const string CreateInvalidation = "cloudfront:CreateInvalidation";
    public const string GetInvalidation = "cloudfront:GetInvalidation";
    public const string ListInvalidations = "cloudfront:ListInvalidations";
    public const string ListDistributions = "cloudfront:ListDistributions";
}
