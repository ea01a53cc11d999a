using InvalidationInfra;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    // The deploy script has uploaded the folder and deleted what is not in it any more: nothing here has to wait for that.
    var counted = new ContentRevision("site", new ContentRevisionArgs { SourceDirectory = "site" });
    var invalidation = new CloudFrontInvalidation(
        "site",
        new CloudFrontInvalidationArgs
        {
            DistributionId = new Config().Require("distributionId"),
            Content = counted.Content,
            WaitForCompletion = true,
        }
    );

    return new Dictionary<string, object?> { ["invalidatedPaths"] = invalidation.InvalidatedPaths };
});
