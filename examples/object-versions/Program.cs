using Hosting;
using InvalidationInfra;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    var bucket = new PrivateBucket("site", versioned: true);
    var distribution = new CachedDistribution("site", bucket);
    bucket.AllowReadingBy(distribution.Arn);
    var uploads = bucket.Upload("site");

    // Not what the files are here, but what the bucket has: each upload has a version of its own.
    var versions = new InputMap<string>();
    foreach (var (path, upload) in uploads)
    {
        versions.Add(path, upload.VersionId);
    }

    var invalidation = new CloudFrontInvalidation(
        "site",
        new CloudFrontInvalidationArgs
        {
            DistributionId = distribution.Id,
            Assets = versions,
            WaitForCompletion = true,
        }
    );

    return new Dictionary<string, object?> { ["url"] = distribution.Url, ["invalidatedPaths"] = invalidation.InvalidatedPaths };
});
