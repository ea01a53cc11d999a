using System.Collections.Immutable;
using InvalidationInfra;
using InvalidationInfra.Stack;
using InvalidationInfra.Stack.Configuration;
using InvalidationInfra.Stack.Hosting;
using InvalidationInfra.Stack.Sites;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    var (existing, args) = StackConfiguration.Read(new Config().Get);
    var provider = InvalidationProvider.Of(new Config("cloudfront-invalidation"), new Config("aws"));

    if (existing is not null)
    {
        Site.Open(args);
        var counted = new ContentRevision("site", new ContentRevisionArgs { SourceDirectory = args.SiteDirectory }, Options());
        return SiteInvalidation
            .Outputs(new CloudFrontInvalidation("site", SiteInvalidation.Args(args, existing, counted.Content), Options()))
            .ToImmutableDictionary();
    }

    var providers = new ComponentResourceOptions { Providers = provider is null ? [] : [provider] };
    return new StaticSite("site", args, providers).Outputs;

    CustomResourceOptions Options() => new() { Provider = provider };
});
