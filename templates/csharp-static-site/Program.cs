using System.Text.Json;
using InvalidationInfra;
using Pulumi;
using Pulumi.Aws.CloudFront;
using Pulumi.Aws.CloudFront.Inputs;
using Pulumi.Aws.S3;

return await Deployment.RunAsync(() =>
{
    var folder = new Config().Get("siteDirectory") ?? "site";

    // The private bucket. Its contents are counted before anything is uploaded: a deployment that breaks off is noticed.
    var bucket = new Bucket("site", new BucketArgs { ForceDestroy = true });
    var content = new ContentRevision("site", new ContentRevisionArgs { SourceDirectory = folder });
    var uploads = new InputList<Resource>();
    foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
    {
        var key = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
        uploads.Add(
            new BucketObjectv2(
                key,
                new BucketObjectv2Args
                {
                    Bucket = bucket.Id,
                    Key = key,
                    Source = new FileAsset(file),
                    ContentType = ContentTypeOf(file),
                    // Edges keep files until they are invalidated; browsers, which no invalidation reaches, ask again.
                    CacheControl = "public, max-age=0, s-maxage=31536000",
                },
                new CustomResourceOptions { Parent = bucket, DependsOn = { content } }
            )
        );
    }

    // A private bucket knows no index documents: this function finds them, for /about/ and /about.
    var folders = new Function(
        "folders",
        new FunctionArgs
        {
            Runtime = "cloudfront-js-2.0",
            Publish = true,
            Code = """
            function handler(event) {
                const request = event.request;
                const name = request.uri.substring(request.uri.lastIndexOf('/') + 1);
                if (!name.includes('.')) {
                    request.uri += (name === '' ? '' : '/') + 'index.html';
                }

                return request;
            }
            """,
        }
    );
    var access = new OriginAccessControl(
        "site",
        new OriginAccessControlArgs
        {
            OriginAccessControlOriginType = "s3",
            SigningBehavior = "always",
            SigningProtocol = "sigv4",
        }
    );
    var distribution = new Distribution(
        "site",
        new DistributionArgs
        {
            Enabled = true,
            IsIpv6Enabled = true,
            HttpVersion = "http2and3",
            DefaultRootObject = "index.html",
            Origins =
            {
                new DistributionOriginArgs
                {
                    OriginId = "site",
                    DomainName = bucket.BucketRegionalDomainName,
                    OriginAccessControlId = access.Id,
                },
            },
            DefaultCacheBehavior = new DistributionDefaultCacheBehaviorArgs
            {
                TargetOriginId = "site",
                ViewerProtocolPolicy = "redirect-to-https",
                AllowedMethods = { "GET", "HEAD" },
                CachedMethods = { "GET", "HEAD" },
                // CloudFront's managed policies CachingOptimized and SecurityHeadersPolicy.
                CachePolicyId = "658327ea-f89d-4fab-a63d-7e88639e58f6",
                ResponseHeadersPolicyId = "67f7725c-6f97-4210-82d7-5512b31e9d03",
                Compress = true,
                FunctionAssociations =
                {
                    new DistributionDefaultCacheBehaviorFunctionAssociationArgs { EventType = "viewer-request", FunctionArn = folders.Arn },
                },
            },
            Restrictions = new DistributionRestrictionsArgs
            {
                GeoRestriction = new DistributionRestrictionsGeoRestrictionArgs { RestrictionType = "none" },
            },
            ViewerCertificate = new DistributionViewerCertificateArgs { CloudfrontDefaultCertificate = true },
        }
    );
    _ = new BucketPolicy(
        "site",
        new BucketPolicyArgs { Bucket = bucket.Id, Policy = Output.Tuple(bucket.Arn, distribution.Arn).Apply(ReadPolicy) }
    );

    // The distribution is new, so its edges hold nothing yet: the first deployment invalidates nothing.
    var invalidation = new CloudFrontInvalidation(
        "site",
        new CloudFrontInvalidationArgs
        {
            DistributionId = distribution.Id,
            Content = content.Content,
            OnCreate = OnCreate.Skip,
            WaitForCompletion = true,
        },
        new CustomResourceOptions { DependsOn = uploads }
    );

    return new Dictionary<string, object?>
    {
        ["url"] = Output.Format($"https://{distribution.DomainName}"),
        ["invalidatedPaths"] = invalidation.InvalidatedPaths,
    };
});

// CloudFront may read the bucket, on behalf of this distribution only.
static string ReadPolicy((string Bucket, string Distribution) arns) =>
    JsonSerializer.Serialize(
        new Dictionary<string, object>
        {
            ["Version"] = "2012-10-17",
            ["Statement"] = new Dictionary<string, object>
            {
                ["Effect"] = "Allow",
                ["Principal"] = new Dictionary<string, string> { ["Service"] = "cloudfront.amazonaws.com" },
                ["Action"] = "s3:GetObject",
                ["Resource"] = arns.Bucket + "/*",
                ["Condition"] = new Dictionary<string, object>
                {
                    ["StringEquals"] = new Dictionary<string, string> { ["AWS:SourceArn"] = arns.Distribution },
                },
            },
        }
    );

static string ContentTypeOf(string file) =>
    Path.GetExtension(file) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".json" => "application/json",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" => "image/jpeg",
        ".webp" => "image/webp",
        ".woff2" => "font/woff2",
        ".txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
