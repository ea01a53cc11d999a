using Pulumi;

namespace InvalidationInfra.Examples.EveryInput;

/// <summary>Each function once; the results are the stack's outputs.</summary>
internal static class Functions
{
    public static Dictionary<string, object?> Call(Config config)
    {
        var distribution = config.Require("distributionId");
        var hashes = HashDirectory.Invoke(new HashDirectoryInvokeArgs { Path = "site" });
        var plan = PlanInvalidation.Invoke(
            new PlanInvalidationInvokeArgs
            {
                Before = { { "/a.js", "1" }, { "/b.js", "1" } },
                After = { { "/a.js", "2" }, { "/b.js", "1" } },
            }
        );
        var listed = ListInvalidations.Invoke(new ListInvalidationsInvokeArgs { DistributionId = distribution, MaxItems = 1000 });
        // There is none before the first deployment.
        var newest = listed.Apply(list =>
            list.Invalidations.IsEmpty
                ? Output.Create("none")
                : GetInvalidation
                    .Invoke(
                        new GetInvalidationInvokeArgs
                        {
                            DistributionId = distribution,
                            InvalidationId = list.Invalidations[0].InvalidationId,
                        }
                    )
                    .Apply(found => found.Status)
        );

        return new Dictionary<string, object?>
        {
            ["hashed"] = hashes.Apply(result => string.Join(' ', result.Assets.Keys.Order())),
            ["planned"] = plan.Apply(result => string.Join(' ', result.Paths)),
            ["listed"] = listed.Apply(list => list.Invalidations.Length),
            ["newest"] = newest,
        };
    }
}
