using Pulumi;

namespace InvalidationInfra.Stack.Hosting;

/// <summary>What the site's invalidation is made of, and what a stack shows of it.</summary>
internal static class SiteInvalidation
{
    /// <param name="revision">What the uploads were counted with; null where this stack uploads nothing.</param>
    public static CloudFrontInvalidationArgs Args(StaticSiteArgs site, Input<string> distributionId, ContentRevision? revision = null) =>
        new()
        {
            DistributionId = distributionId,
            SourceDirectory = site.SiteDirectory,
            PathPrefix = site.PathPrefix is { Length: > 0 } prefix ? (Input<string>)prefix : null,
            Revision = revision is null ? null : (Input<int>)revision.Revision,
            IndexDocument = site.IndexDocument,
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
