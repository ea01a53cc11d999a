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

    // An error that an edge got before a file was there is gone when the deployment is; a scan's unknown URLs do not each reach the bucket.
    private const int ErrorSeconds = 10;

    private readonly Distribution _distribution;
    private readonly StaticSiteArgs _args;

    public SiteDistribution(string name, SiteBucket bucket, Site site, Resource parent)
    {
        _args = site.Args;
        var domain = new SiteDomain(name, _args, parent);
        var access = new OriginAccessControl(
            name,
            new OriginAccessControlArgs
            {
                OriginAccessControlOriginType = "s3",
                SigningBehavior = "always",
                SigningProtocol = "sigv4",
            },
            Child("aws:cloudfront/originAccessControl:OriginAccessControl")
        );
        _distribution = new Distribution(
            name,
            new DistributionArgs
            {
                Enabled = true,
                IsIpv6Enabled = _args.Ipv6,
                HttpVersion = "http2and3",
                PriceClass = _args.PriceClass,
                Aliases = [.. _args.DomainNames],
                DefaultRootObject = $"{_args.PathPrefix}/{_args.IndexDocument}"[1..],
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
                    ResponseHeadersPolicyId = _args.ResponseHeadersPolicyId is { Length: > 0 } policy ? (Input<string>)policy : null,
                    Compress = true,
                    FunctionAssociations =
                    {
                        new DistributionDefaultCacheBehaviorFunctionAssociationArgs
                        {
                            EventType = "viewer-request",
                            FunctionArn = ViewerRequest.Function(name, site, parent).Arn,
                        },
                    },
                },
                CustomErrorResponses = MissingFiles(site),
                LoggingConfig = Logging(name),
                Restrictions = new DistributionRestrictionsArgs
                {
                    GeoRestriction = new DistributionRestrictionsGeoRestrictionArgs { RestrictionType = "none" },
                },
                ViewerCertificate = domain.Certificate(),
                Tags = _args.Tags,
            },
            Child("aws:cloudfront/distribution:Distribution")
        );
        _ = new BucketPolicy(
            name,
            new BucketPolicyArgs
            {
                Bucket = bucket.Name,
                Policy = Output.Tuple(bucket.Arn, _distribution.Arn).Apply(arns => ReadPolicy(arns.Item1, arns.Item2)),
            },
            Child("aws:s3/bucketPolicy:BucketPolicy")
        );
        domain.PointTo(_distribution);

        CustomResourceOptions Child(string type) => new() { Parent = parent, Aliases = { Former.Root(type, name) } };
    }

    public Output<string> Id => _distribution.Id;

    public Output<string> DomainName => _distribution.DomainName;

    public Output<string> Url =>
        _args.DomainNames is [var own, ..]
            ? Output.Create($"https://{own}{Folder}")
            : DomainName.Apply(domain => $"https://{domain}{Folder}");

    private string Folder => _args.PathPrefix.Length > 0 ? _args.PathPrefix + "/" : "";

    private Input<DistributionLoggingConfigArgs>? Logging(string name) =>
        _args.LogsBucket.Length == 0
            ? null
            : (Input<DistributionLoggingConfigArgs>)
                new DistributionLoggingConfigArgs { Bucket = $"{_args.LogsBucket}.s3.amazonaws.com", Prefix = $"{name}/" };

    /// <summary>The bucket answers 403 for a key that it does not have, to readers that may not list it.</summary>
    private static InputList<DistributionCustomErrorResponseArgs> MissingFiles(Site site)
    {
        var lost = site.Args.PathPrefix + "/404.html";
        var (status, page) =
            site.Args.FallbackDocument.Length > 0 ? (200, site.Args.PathPrefix + site.Args.FallbackDocument)
            : site.Serves(lost) ? (404, lost)
            : default;
        return [Missing(403), Missing(404)];

        DistributionCustomErrorResponseArgs Missing(int code)
        {
            var response = new DistributionCustomErrorResponseArgs { ErrorCode = code, ErrorCachingMinTtl = ErrorSeconds };
            if (page is not null)
            {
                response.ResponseCode = status;
                response.ResponsePagePath = page;
            }

            return response;
        }
    }

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
