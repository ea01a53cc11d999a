using System.Collections.Immutable;
using InvalidationInfra.Inputs;
using Pulumi;

namespace InvalidationInfra.Examples.EveryInput;

/// <summary>One invalidation for each input, named after it.</summary>
internal static class Inputs
{
    public static void Declare(Config config, string release)
    {
        var distribution = config.Require("distributionId");

        // Whose caches: exactly one of these five.
        Declare("distributionId", new() { DistributionId = distribution, Paths = { $"/id/{release}" } });
        Declare("distributionTenantId", new() { DistributionTenantId = config.Require("tenantId"), Paths = { $"/tenant/{release}" } });
        Declare(
            "distributionIds",
            new() { DistributionIds = { distribution, config.Require("otherDistributionId") }, Paths = { $"/both/{release}" } }
        );
        Declare(
            "distributionTenantIds",
            new()
            {
                DistributionTenantIds = { config.Require("tenantId"), config.Require("otherTenantId") },
                Paths = { $"/tenants/{release}" },
            }
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
        Declare(
            "headers",
            new()
            {
                DistributionId = distribution,
                Assets = { { "/headers/page.html", "unchanged" }, { "/headers/style.css", "unchanged" } },
                Headers = { { "**/*.html", $"x-amz-meta-release: {release}" } },
            }
        );
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
            "cleanUrls",
            new()
            {
                DistributionId = distribution,
                Assets = { { "/clean/about.html", release } },
                CleanUrls = true,
            }
        );
        Declare(
            "servedAs",
            new()
            {
                DistributionId = distribution,
                Assets = { { "/served/start.php", release }, { "/served/style.css", "unchanged" } },
                ServedAs = { { "/start.php", ImmutableArray.Create("/start.php", "/") } },
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
            "immutable",
            new()
            {
                DistributionId = distribution,
                Assets = { { "/bundled.html", release }, { $"/bundles/app.{release}.js", "unchanged" } },
                Immutable = { "bundles/**" },
            }
        );
        Declare(
            "invalidateAdded",
            new()
            {
                DistributionId = distribution,
                Assets = { { "/releases/index.html", "unchanged" }, { $"/releases/{release}.html", "unchanged" } },
                InvalidateAdded = true,
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
        Declare(
            "onTimeout",
            new()
            {
                DistributionId = distribution,
                Assets = { { "/late.js", release } },
                WaitForCompletion = true,
                OnTimeout = OnTimeout.Warn,
            }
        );
    }

    private static void Declare(string name, CloudFrontInvalidationArgs args) => _ = new CloudFrontInvalidation(name, args);
}
