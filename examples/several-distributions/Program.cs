using InvalidationInfra;
using InvalidationInfra.Stack;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    // What the sites upload the files with counts as their content: another Cache-Control is a change, too.
    var counted = new ContentRevision(
        "site",
        new ContentRevisionArgs { SourceDirectory = "site", Headers = CacheRule.Headers(CacheRule.Defaults) }
    );

    // The same files twice, for two audiences: each has its own domain names, logs and price.
    var world = Of("world", "PriceClass_All");
    var staff = Of("staff", "PriceClass_100");

    var invalidation = new CloudFrontInvalidation(
        "site",
        new CloudFrontInvalidationArgs
        {
            DistributionIds = { world.DistributionId, staff.DistributionId },
            Content = counted.Content,
            WaitForCompletion = true,
        },
        new CustomResourceOptions { DependsOn = [.. world.Uploads.Values, .. staff.Uploads.Values] }
    );

    return new Dictionary<string, object?>
    {
        ["urls"] = Output.All(world.Url, staff.Url),
        ["status"] = invalidation.Status,
        ["invalidations"] = invalidation.Invalidations.Apply(all =>
            all.Select(one => $"{one.DistributionId}/{one.InvalidationId}").ToArray()
        ),
    };

    StaticSite Of(string audience, string priceClass) =>
        new(
            audience,
            new StaticSiteArgs
            {
                SiteDirectory = "site",
                PriceClass = priceClass,
                Revision = counted,
                Invalidates = false,
            }
        );
});
