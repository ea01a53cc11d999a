using Hosting;
using InvalidationInfra;
using Pulumi;
using Pulumi.Aws.CloudFront.Inputs;

return await Deployment.RunAsync(() =>
{
    var bucket = new PrivateBucket("app");
    var distribution = new CachedDistribution(
        "app",
        bucket,
        args =>
        {
            // The bucket answers 403 for what it does not have; the application itself knows what /orders/17 is.
            args.CustomErrorResponses.Add(Fallback(403));
            args.CustomErrorResponses.Add(Fallback(404));
        }
    );
    bucket.AllowReadingBy(distribution.Arn);
    var uploads = bucket.Upload("app");

    var invalidation = new CloudFrontInvalidation(
        "app",
        new CloudFrontInvalidationArgs
        {
            DistributionId = distribution.Id,
            SourceDirectory = "app",
            FallbackDocument = "/index.html",
            WaitForCompletion = true,
        },
        new CustomResourceOptions { DependsOn = [.. uploads.Values] }
    );

    return new Dictionary<string, object?> { ["url"] = distribution.Url, ["invalidatedPaths"] = invalidation.InvalidatedPaths };

    static DistributionCustomErrorResponseArgs Fallback(int code) =>
        new()
        {
            ErrorCode = code,
            ResponseCode = 200,
            ResponsePagePath = "/index.html",
            ErrorCachingMinTtl = 0,
        };
});
