using Hosting;
using InvalidationInfra;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    var bucket = new PrivateBucket("site");
    var distribution = new CachedDistribution("site", bucket);
    bucket.AllowReadingBy(distribution.Arn);
    var uploads = bucket.Upload("site");

    var invalidation = new CloudFrontInvalidation("site", new CloudFrontInvalidationArgs
    {
        DistributionId = distribution.Id,
        SourceDirectory = "site",
        // The distribution is as new as this resource: its edges hold nothing yet.
        OnCreate = OnCreate.Skip,
        WaitForCompletion = true,
    }, new CustomResourceOptions { DependsOn = [.. uploads.Values] });

    return new Dictionary<string, object?>
    {
        ["url"] = distribution.Url,
        ["invalidationId"] = invalidation.InvalidationId,
        ["invalidatedPaths"] = invalidation.InvalidatedPaths,
    };
});
