using InvalidationInfra.Stack;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    // The bucket answers 403 for what it does not have; the edges then serve /index.html, and cache it under that URL.
    var app = new StaticSite("app", new StaticSiteArgs { SiteDirectory = "app", FallbackDocument = "/index.html" });

    return app.Outputs;
});
