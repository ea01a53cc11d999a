using System.Collections.Immutable;
using InvalidationInfra.Stack.Configuration;
using InvalidationInfra.Stack.Hosting;
using InvalidationInfra.Stack.Sites;
using Pulumi;
using Pulumi.Aws.S3;

namespace InvalidationInfra.Stack;

/// <summary>
/// A folder of files in a private bucket, a distribution in front of it, and the invalidations that keep its edges fresh.
/// </summary>
public sealed class StaticSite : ComponentResource
{
    /// <exception cref="RunException">An argument is not usable, or the folder is missing, unreadable or empty.</exception>
    public StaticSite(string name, StaticSiteArgs args, ComponentResourceOptions? options = null)
        : base("invalidation-infra:index:StaticSite", name, options)
    {
        SiteRules.Check(args);
        var site = Site.Open(args);
        var bucket = new SiteBucket(name, args, this);
        var distribution = new SiteDistribution(name, bucket, site, this);
        var content = args.Revision ?? (args.Invalidates ? Counted() : null);
        Uploads = bucket.Upload(site, content);
        BucketName = bucket.Name;
        DistributionId = distribution.Id;
        Url = distribution.Url;
        Outputs = ImmutableDictionary.CreateRange(
            new Dictionary<string, object?>
            {
                ["bucketName"] = BucketName,
                ["distributionId"] = DistributionId,
                ["domainName"] = distribution.DomainName,
                ["url"] = Url,
            }
        );
        if (args.Invalidates && content is not null)
        {
            Invalidation = new CloudFrontInvalidation(
                name,
                SiteInvalidation.Args(args, DistributionId, content.Content),
                new CustomResourceOptions
                {
                    Parent = this,
                    DependsOn = [.. Uploads.Values],
                    Aliases = { Former.Root("cloudfront-invalidation:index:CloudFrontInvalidation", name) },
                }
            );
            Outputs = Outputs.SetItems(SiteInvalidation.Outputs(Invalidation));
        }

        RegisterOutputs(Outputs);

        // Before anything is uploaded: a deployment that breaks off after some uploads leaves a gap in the count.
        ContentRevision Counted() =>
            new(
                name,
                new ContentRevisionArgs { SourceDirectory = args.SiteDirectory, Headers = CacheRule.Headers(args.CacheControl) },
                new CustomResourceOptions
                {
                    Parent = this,
                    Aliases = { Former.Root("cloudfront-invalidation:index:ContentRevision", name) },
                }
            );
    }

    /// <summary>The bucket that holds the files.</summary>
    public Output<string> BucketName { get; }

    /// <summary>The distribution that serves them.</summary>
    public Output<string> DistributionId { get; }

    /// <summary>Where the site opens.</summary>
    public Output<string> Url { get; }

    /// <summary>The uploaded files by URL path, like <c>/about/index.html</c>.</summary>
    public IReadOnlyDictionary<string, BucketObjectv2> Uploads { get; }

    /// <summary>What drops changed files from the edges; null where the program does that itself.</summary>
    public CloudFrontInvalidation? Invalidation { get; }

    /// <summary>All that a stack may want to show of the site, by name.</summary>
    public ImmutableDictionary<string, object?> Outputs { get; }
}
