using InvalidationInfra;
using InvalidationInfra.Stack.Configuration;
using InvalidationInfra.Stack.Hosting;
using InvalidationInfra.Stack.Sites;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    var configuration = StackConfiguration.Read(new Config().Get);
    var site = Site.Open(configuration.Site);
    var provider = InvalidationProvider.Of(new Config("cloudfront-invalidation"), new Config("aws"));

    if (configuration.DistributionId is { } existing)
    {
        return new SiteInvalidation(site, existing, configuration.Invalidation, provider).Outputs;
    }

    var bucket = new SiteBucket("site");
    var distribution = new SiteDistribution("site", bucket, site);
    var revision = new ContentRevision(
        "site",
        new ContentRevisionArgs { SourceDirectory = site.Configuration.Directory },
        new CustomResourceOptions { Provider = provider }
    );
    var uploads = bucket.Upload(site, revision);
    var invalidation = new SiteInvalidation(site, distribution.Id, configuration.Invalidation, provider, revision, uploads);
    return invalidation.Outputs.SetItems(distribution.Outputs);
});
