using InvalidationInfra;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    // The deploy script has uploaded the folder and deleted what is not in it any more: nothing here has to wait for that.
    var invalidation = new CloudFrontInvalidation(
        "site",
        new CloudFrontInvalidationArgs
        {
            DistributionId = new Config().Require("distributionId"),
            SourceDirectory = "site",
            IndexDocument = "index.html",
            WaitForCompletion = true,
        }
    );

    return new Dictionary<string, object?> { ["invalidatedPaths"] = invalidation.InvalidatedPaths };
});
