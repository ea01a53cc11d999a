using Hosting;
using InvalidationInfra;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    var bucket = new PrivateBucket("site");
    var world = new CachedDistribution("world", bucket, args => args.PriceClass = "PriceClass_All");
    var staff = new CachedDistribution("staff", bucket, args => args.PriceClass = "PriceClass_100");
    bucket.AllowReadingBy(world.Arn, staff.Arn);
    var uploads = bucket.Upload("site");

    var invalidation = new CloudFrontInvalidation(
        "site",
        new CloudFrontInvalidationArgs
        {
            DistributionIds = { world.Id, staff.Id },
            SourceDirectory = "site",
            WaitForCompletion = true,
        },
        new CustomResourceOptions { DependsOn = [.. uploads.Values] }
    );

    return new Dictionary<string, object?>
    {
        ["urls"] = Output.All(world.Url, staff.Url),
        ["status"] = invalidation.Status,
        ["invalidations"] = invalidation.Invalidations.Apply(all =>
            all.Select(one => $"{one.DistributionId}/{one.InvalidationId}").ToArray()
        ),
    };
});
