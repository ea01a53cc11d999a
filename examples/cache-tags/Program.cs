using InvalidationInfra;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    var config = new Config();

    // Pages are rendered by a server from this data. It marks each page that shows the catalogue: Cache-Tag: catalogue.
    var catalogue = HashDirectory.Invoke(new HashDirectoryInvokeArgs { Path = "catalogue", Include = { "**/*.json" } });

    var invalidation = new CloudFrontInvalidation(
        "catalogue",
        new CloudFrontInvalidationArgs
        {
            DistributionId = config.Require("distributionId"),
            Tags = { "catalogue" },
            Triggers = { { "catalogue", catalogue.Apply(hashes => hashes.ContentDigest) } },
            WaitForCompletion = true,
        }
    );

    return new Dictionary<string, object?>
    {
        ["invalidationId"] = invalidation.InvalidationId,
        ["invalidatedPaths"] = invalidation.InvalidatedPaths,
    };
});
