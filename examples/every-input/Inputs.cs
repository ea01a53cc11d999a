using InvalidationInfra.Inputs;
using Pulumi;

namespace InvalidationInfra.Examples.EveryInput;

/// <summary>One invalidation for each input, named after it.</summary>
internal static class Inputs
{
    public static void Declare(Config config, string release)
    {
        var distribution = config.Require("distributionId");

        // Whose caches: exactly one of these four.
        Declare("distributionId", new() { DistributionId = distribution, Paths = { $"/id/{release}" } });
        Declare("distributionTenantId", new() { DistributionTenantId = config.Require("tenantId"), Paths = { $"/tenant/{release}" } });
        Declare(
            "distributionIds",
            new() { DistributionIds = { distribution, config.Require("otherDistributionId") }, Paths = { $"/both/{release}" } }
        );
        Declare("alias", new() { Alias = config.Require("alias"), Paths = { $"/alias/{release}" } });

        // What is tracked. The folder's files are hashed by the provider.
        Declare("sourceDirectory", new() { DistributionId = distribution, SourceDirectory = "site" });
        Declare(
            "include",
            new()
            {
                DistributionId = distribution,
                SourceDirectory = "site",
                Include = { "**/*.html" },
                PathPrefix = "/include",
            }
        );
        Declare(
            "exclude",
            new()
            {
                DistributionId = distribution,
                SourceDirectory = "site",
                Exclude = { "**/*.html" },
                PathPrefix = "/exclude",
            }
        );
        Declare(
            "pathPrefix",
            new()
            {
                DistributionId = distribution,
                SourceDirectory = "site",
                PathPrefix = "/prefix",
            }
        );
        Declare("assets", new() { DistributionId = distribution, Assets = { { "/assets.js", release } } });
        var revision = new ContentRevision("counted", new() { Assets = { { "/counted.js", release } } });
        Declare(
            "revision",
            new()
            {
                DistributionId = distribution,
                Assets = { { "/counted.js", release } },
                Revision = revision.Revision,
            }
        );
        Declare("content", new() { DistributionId = distribution, Content = revision.Content });
        Declare(
            "triggers",
            new()
            {
                DistributionId = distribution,
                Triggers = { { "release", release } },
                Paths = { "/triggered*" },
            }
        );

        // What is invalidated, where it is not worked out from what changed.
        Declare(
            "paths",
            new()
            {
                DistributionId = distribution,
                Assets = { { "/fixed/a.js", release } },
                Paths = { "/fixed/*" },
            }
        );
        Declare(
            "tags",
            new()
            {
                DistributionId = distribution,
                Assets = { { "/tagged.js", release } },
                Tags = { "catalogue" },
            }
        );
        Declare(
            "invalidationBatch",
            new()
            {
                DistributionId = distribution,
                InvalidationBatch = new InvalidationBatchArgs
                {
                    CallerReference = $"every-input-{release}",
                    Paths = new InvalidationBatchPathsArgs { Quantity = 1, Items = { "/batch" } },
                },
            }
        );

        // How paths are worked out.
        Declare(
            "indexDocument",
            new()
            {
                DistributionId = distribution,
                Assets = { { "/folder/default.htm", release } },
                IndexDocument = "default.htm",
            }
        );
        Declare(
            "fallbackDocument",
            new()
            {
                DistributionId = distribution,
                Assets = { { "/app.html", release } },
                FallbackDocument = "/app.html",
            }
        );
        Declare(
            "queryStrings",
            new()
            {
                DistributionId = distribution,
                Assets = { { "/search.html", release } },
                QueryStrings = true,
            }
        );
        Declare(
            "maxPaths",
            new()
            {
                DistributionId = distribution,
                Assets = { { "/one/a.js", release }, { "/one/b.js", release } },
                MaxPaths = 1,
            }
        );

        // When, and how long.
        Declare(
            "onCreate",
            new()
            {
                DistributionId = distribution,
                Assets = { { "/new.js", release } },
                OnCreate = OnCreate.Skip,
            }
        );
        Declare(
            "waitForCompletion",
            new()
            {
                DistributionId = distribution,
                Assets = { { "/awaited.js", release } },
                WaitForCompletion = true,
            }
        );
    }

    private static void Declare(string name, CloudFrontInvalidationArgs args) => _ = new CloudFrontInvalidation(name, args);
}
