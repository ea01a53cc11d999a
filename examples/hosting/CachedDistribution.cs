using Pulumi;
using Pulumi.Aws.CloudFront;
using Pulumi.Aws.CloudFront.Inputs;

namespace Hosting;

/// <summary>A distribution that serves and caches a private bucket.</summary>
public sealed class CachedDistribution
{
    private const string OriginId = "site";

    // CloudFront's managed policy CachingOptimized: query strings, headers and cookies are not in the cache key.
    private const string CachingOptimized = "658327ea-f89d-4fab-a63d-7e88639e58f6";

    private readonly Distribution _distribution;

    /// <param name="name">The resources' name.</param>
    /// <param name="bucket">What it serves.</param>
    /// <param name="customize">Changes what an example does another way.</param>
    public CachedDistribution(string name, PrivateBucket bucket, Action<DistributionArgs>? customize = null)
    {
        var access = new OriginAccessControl(
            name,
            new OriginAccessControlArgs
            {
                OriginAccessControlOriginType = "s3",
                SigningBehavior = "always",
                SigningProtocol = "sigv4",
            }
        );
        var args = new DistributionArgs
        {
            Enabled = true,
            DefaultRootObject = "index.html",
            Origins =
            {
                new DistributionOriginArgs
                {
                    OriginId = OriginId,
                    DomainName = bucket.DomainName,
                    OriginAccessControlId = access.Id,
                },
            },
            DefaultCacheBehavior = new DistributionDefaultCacheBehaviorArgs
            {
                TargetOriginId = OriginId,
                ViewerProtocolPolicy = "redirect-to-https",
                AllowedMethods = { "GET", "HEAD" },
                CachedMethods = { "GET", "HEAD" },
                CachePolicyId = CachingOptimized,
                Compress = true,
            },
            Restrictions = new DistributionRestrictionsArgs
            {
                GeoRestriction = new DistributionRestrictionsGeoRestrictionArgs { RestrictionType = "none" },
            },
            ViewerCertificate = new DistributionViewerCertificateArgs { CloudfrontDefaultCertificate = true },
        };
        customize?.Invoke(args);
        _distribution = new Distribution(name, args);
    }

    public Output<string> Id => _distribution.Id;

    public Output<string> Arn => _distribution.Arn;

    public Output<string> Url => _distribution.DomainName.Apply(domain => $"https://{domain}");
}
