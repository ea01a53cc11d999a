using InvalidationInfra;
using Pulumi;

// Awaited: all arguments are known when the program starts. From outputs, Invoke does the same.
return await Deployment.RunAsync(async () =>
{
    var distributionId = new Config().Require("distributionId");

    // What would be invalidated if the folder "after" replaced the folder "before"?
    var before = await HashDirectory.InvokeAsync(new HashDirectoryArgs { Path = "before" });
    var after = await HashDirectory.InvokeAsync(new HashDirectoryArgs { Path = "after" });
    var plan = await PlanInvalidation.InvokeAsync(
        new PlanInvalidationArgs
        {
            Before = new Dictionary<string, string>(before.Assets),
            After = new Dictionary<string, string>(after.Assets),
            MaxPaths = 3,
        }
    );

    // What has been invalidated lately, whoever issued it?
    var listed = await ListInvalidations.InvokeAsync(new ListInvalidationsArgs { DistributionId = distributionId, MaxItems = 5 });
    var newest = listed.Invalidations.IsEmpty
        ? null
        : await GetInvalidation.InvokeAsync(
            new GetInvalidationArgs { DistributionId = distributionId, InvalidationId = listed.Invalidations[0].InvalidationId }
        );

    return new Dictionary<string, object?>
    {
        ["plan"] = plan.Paths,
        ["summary"] = plan.Summary,
        ["lately"] = listed.Invalidations.Length,
        ["newestPaths"] = newest?.Paths,
        ["newestStatus"] = newest?.Status,
    };
});
