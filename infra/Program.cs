using InvalidationInfra.Stack.Configuration;
using InvalidationInfra.Stack.Hosting;
using InvalidationInfra.Stack.Sites;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    var configuration = StackConfiguration.Read(new Config().Get);
    var site = Site.Open(configuration.Site);

    if (configuration.DistributionId is { } existing)
        return new SiteInvalidation(site, existing, configuration.Invalidation).Outputs;

    var bucket = new SiteBucket("site");
    var distribution = new SiteDistribution("site", bucket, site);
    var uploads = bucket.Upload(site);
    var invalidation = new SiteInvalidation(site, distribution.Id, configuration.Invalidation, uploads);
    return invalidation.Outputs.SetItems(distribution.Outputs);
});
