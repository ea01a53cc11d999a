using InvalidationInfra;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var distributionId = config.Require("distributionId");

    // Files that some other step deploys: what changed among them since the last up is invalidated.
    var site = new CloudFrontInvalidation("site", new CloudFrontInvalidationArgs
    {
        DistributionId = distributionId,
        SourceDirectory = "site",
        WaitForCompletion = true,
    });

    // An API behind the same distribution: nothing to hash here, but a version that changes with every release of it.
    var api = new CloudFrontInvalidation("api", new CloudFrontInvalidationArgs
    {
        DistributionId = distributionId,
        Paths = { "/api/*" },
        Triggers = { { "version", config.Get("apiVersion") ?? "1" } },
    });

    return new Dictionary<string, object?>
    {
        ["siteInvalidation"] = site.InvalidationId,
        ["invalidatedPaths"] = site.InvalidatedPaths,
        ["apiInvalidation"] = api.InvalidationId,
    };
});
