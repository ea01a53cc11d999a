using InvalidationInfra.Stack;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    // The application itself knows what /orders/17 is: at the edge, every URL without a file name becomes /index.html.
    var app = new StaticSite("app", new StaticSiteArgs { SiteDirectory = "app", SinglePage = true });

    return app.Outputs;
});
