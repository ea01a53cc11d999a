using InvalidationInfra;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    var config = new Config();

    // Files that some other step deploys: what changed among them since the last up is invalidated.
    var counted = new ContentRevision("site", new ContentRevisionArgs { SourceDirectory = "site" });
    var site = new CloudFrontInvalidation(
        "site",
        OfDistribution(new CloudFrontInvalidationArgs { Content = counted.Content, WaitForCompletion = true })
    );

    // An API behind the same distribution: nothing to hash here, but a version that changes with every release of it.
    var api = new CloudFrontInvalidation(
        "api",
        OfDistribution(
            new CloudFrontInvalidationArgs { Paths = { "/api/*" }, Triggers = { { "version", config.Get("apiVersion") ?? "1" } } }
        )
    );

    return new Dictionary<string, object?>
    {
        ["distributionId"] = site.DistributionId,
        ["siteInvalidation"] = site.InvalidationId,
        ["invalidatedPaths"] = site.InvalidatedPaths,
        ["apiInvalidation"] = api.InvalidationId,
    };

    CloudFrontInvalidationArgs OfDistribution(CloudFrontInvalidationArgs args)
    {
        if (config.Get("distributionId") is { Length: > 0 } id)
        {
            args.DistributionId = id;
        }
        else
        {
            args.Alias = config.Require("alias");
        }

        return args;
    }
});
