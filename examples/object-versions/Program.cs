using InvalidationInfra;
using InvalidationInfra.Stack;
using Pulumi;

return await Deployment.RunAsync(() =>
{
    var site = new StaticSite(
        "site",
        new StaticSiteArgs
        {
            SiteDirectory = "site",
            Versioned = true,
            Invalidates = false,
        }
    );

    // Not what the files are here, but what the bucket has: each upload has a version of its own.
    var versions = new InputMap<string>();
    foreach (var (path, upload) in site.Uploads)
    {
        versions.Add(path, upload.VersionId);
    }

    var invalidation = new CloudFrontInvalidation(
        "site",
        new CloudFrontInvalidationArgs
        {
            DistributionId = site.DistributionId,
            Assets = versions,
            WaitForCompletion = true,
        }
    );

    return new Dictionary<string, object?> { ["url"] = site.Url, ["invalidatedPaths"] = invalidation.InvalidatedPaths };
});
