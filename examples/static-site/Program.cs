using Hosting;
using InvalidationInfra;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    var bucket = new PrivateBucket("site");
    var distribution = new CachedDistribution("site", bucket);
    bucket.AllowReadingBy(distribution.Arn);
    // Counted before they are uploaded: a deployment that breaks off after some uploads leaves a gap in the count.
    var revision = new ContentRevision("site", new ContentRevisionArgs { SourceDirectory = "site" });
    var uploads = bucket.Upload("site", revision);

    var invalidation = new CloudFrontInvalidation(
        "site",
        new CloudFrontInvalidationArgs
        {
            DistributionId = distribution.Id,
            SourceDirectory = "site",
            Revision = revision.Revision,
            // The distribution is as new as this resource: its edges hold nothing yet.
            OnCreate = OnCreate.Skip,
            WaitForCompletion = true,
        },
        new CustomResourceOptions { DependsOn = [.. uploads.Values] }
    );

    return new Dictionary<string, object?>
    {
        ["url"] = distribution.Url,
        ["invalidationId"] = invalidation.InvalidationId,
        ["invalidatedPaths"] = invalidation.InvalidatedPaths,
    };
});
