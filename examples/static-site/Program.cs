using InvalidationInfra;
using InvalidationInfra.Stack;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    // The distribution is as new as this site: its edges hold nothing yet.
    var site = new StaticSite("site", new StaticSiteArgs { SiteDirectory = "site", OnCreate = OnCreate.Skip });

    return site.Outputs;
});
