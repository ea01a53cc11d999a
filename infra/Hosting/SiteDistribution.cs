using System.Text.Json;
using InvalidationInfra.Stack.Sites;
using Pulumi;
using Pulumi.Aws.CloudFront;
using Pulumi.Aws.CloudFront.Inputs;
using Pulumi.Aws.S3;

namespace InvalidationInfra.Stack.Hosting;

/// <summary>The distribution in front of the bucket, and its permission to read it.</summary>
internal sealed class SiteDistribution
{
    private const string OriginId = "site";

    // CloudFront's managed policy CachingOptimized: query strings, headers and cookies are not in the cache key.
    private const string CachingOptimized = "658327ea-f89d-4fab-a63d-7e88639e58f6";

    private readonly Distribution _distribution;

    public SiteDistribution(string name, SiteBucket bucket, Site site)
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
        _distribution = new Distribution(
            name,
            new DistributionArgs
            {
                Enabled = true,
                IsIpv6Enabled = true,
                HttpVersion = "http2and3",
                DefaultRootObject = site.Configuration.IndexDocument,
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
                CustomErrorResponses = MissingFiles(site),
                Restrictions = new DistributionRestrictionsArgs
                {
                    GeoRestriction = new DistributionRestrictionsGeoRestrictionArgs { RestrictionType = "none" },
                },
                ViewerCertificate = new DistributionViewerCertificateArgs { CloudfrontDefaultCertificate = true },
            }
        );
        _ = new BucketPolicy(
            name,
            new BucketPolicyArgs
            {
                Bucket = bucket.Name,
                Policy = Output.Tuple(bucket.Arn, _distribution.Arn).Apply(arns => ReadPolicy(arns.Item1, arns.Item2)),
            }
        );
    }

    public Output<string> Id => _distribution.Id;

    public Dictionary<string, object?> Outputs =>
        new()
        {
            ["distributionId"] = _distribution.Id,
            ["domainName"] = _distribution.DomainName,
            ["url"] = _distribution.DomainName.Apply(domain => $"https://{domain}"),
        };

    /// <summary>
    /// The bucket answers 403 for a key that it does not have, to readers that may not list it. Edges keep such an answer for 10 seconds
    /// unless told otherwise, and
    /// no invalidation knows of it: a file that comes back with a roll-back would stay missing for that long.
    /// </summary>
    private static InputList<DistributionCustomErrorResponseArgs> MissingFiles(Site site)
    {
        var page = site.Configuration.PathPrefix + "/404.html";
        return site.Serves(page) ? new() { Missing(403, page), Missing(404, page) } : new() { Missing(403), Missing(404) };
    }

    private static DistributionCustomErrorResponseArgs Missing(int code) => new() { ErrorCode = code, ErrorCachingMinTtl = 0 };

    private static DistributionCustomErrorResponseArgs Missing(int code, string page) =>
        new()
        {
            ErrorCode = code,
            ErrorCachingMinTtl = 0,
            ResponseCode = 404,
            ResponsePagePath = page,
        };

    /// <summary>CloudFront may read the bucket, on behalf of this distribution only.</summary>
    private static string ReadPolicy(string bucketArn, string distributionArn) =>
        JsonSerializer.Serialize(
            new Dictionary<string, object>
            {
                ["Version"] = "2012-10-17",
                ["Statement"] = new[]
                {
                    new Dictionary<string, object>
                    {
                        ["Effect"] = "Allow",
                        ["Principal"] = new Dictionary<string, string> { ["Service"] = "cloudfront.amazonaws.com" },
                        ["Action"] = "s3:GetObject",
                        ["Resource"] = $"{bucketArn}/*",
                        ["Condition"] = new Dictionary<string, object>
                        {
                            ["StringEquals"] = new Dictionary<string, string> { ["AWS:SourceArn"] = distributionArn },
                        },
                    },
                },
            }
        );
}
