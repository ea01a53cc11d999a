using Pulumi;

namespace InvalidationInfra.Stack.Hosting;

/// <summary>What the site's invalidation is made of, and what a stack shows of it.</summary>
internal static class SiteInvalidation
{
    /// <param name="content">The content that the uploads were counted with.</param>
    public static CloudFrontInvalidationArgs Args(StaticSiteArgs site, Input<string> distributionId, InputMap<object> content) =>
        new()
        {
            DistributionId = distributionId,
            Content = content,
            PathPrefix = site.PathPrefix is { Length: > 0 } prefix ? (Input<string>)prefix : null,
            IndexDocument = site.IndexDocument,
            Immutable = [.. site.CacheControl.Where(rule => rule.IsImmutable).Select(rule => rule.Glob)],
            FallbackDocument = site.FallbackDocument is { Length: > 0 } fallback ? (Input<string>)fallback : null,
            MaxPaths = site.MaxPaths,
            WaitForCompletion = site.WaitForCompletion,
            OnCreate = site.OnCreate,
        };

    public static Dictionary<string, object?> Outputs(CloudFrontInvalidation invalidation) =>
        new()
        {
            ["distributionId"] = invalidation.DistributionId,
            ["invalidationId"] = invalidation.InvalidationId,
            ["status"] = invalidation.Status,
            ["callerReference"] = invalidation.CallerReference,
            ["invalidatedPaths"] = invalidation.InvalidatedPaths,
        };
}
