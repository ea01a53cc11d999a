using System.Collections.Immutable;
using InvalidationInfra.Stack.Configuration;
using InvalidationInfra.Stack.Sites;
using Pulumi;

namespace InvalidationInfra.Stack.Hosting;

/// <summary>What drops the site's changed files from the edges, after they are uploaded.</summary>
/// <param name="revision">What the uploads were counted with; null where this stack uploads nothing.</param>
internal sealed class SiteInvalidation(
    Site site,
    Input<string> distributionId,
    InvalidationConfiguration configuration,
    CloudFrontInvalidationProvider? provider,
    ContentRevision? revision = null,
    params Resource[] uploads
)
{
    private readonly CloudFrontInvalidation _invalidation = new(
        "site",
        new CloudFrontInvalidationArgs
        {
            DistributionId = distributionId,
            SourceDirectory = site.Configuration.Directory,
            PathPrefix = site.Configuration.PathPrefix is { Length: > 0 } prefix ? (Input<string>)prefix : null,
            Revision = revision is null ? null : (Input<int>)revision.Revision,
            IndexDocument = site.Configuration.IndexDocument,
            MaxPaths = configuration.MaxPaths,
            WaitForCompletion = configuration.WaitForCompletion,
        },
        new CustomResourceOptions { DependsOn = uploads, Provider = provider }
    );

    public ImmutableDictionary<string, object?> Outputs =>
        ImmutableDictionary.CreateRange(
            new Dictionary<string, object?>
            {
                ["distributionId"] = _invalidation.DistributionId,
                ["invalidationId"] = _invalidation.InvalidationId,
                ["status"] = _invalidation.Status,
                ["callerReference"] = _invalidation.CallerReference,
                ["invalidatedPaths"] = _invalidation.InvalidatedPaths,
            }
        );
}
