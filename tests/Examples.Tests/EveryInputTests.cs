using Rehearsal.Cloud;

namespace InvalidationInfra.Examples.Tests;

/// <summary><c>examples/every-input</c>: each input, function and provider setting from a C# program.</summary>
public sealed class EveryInputTests
{
    [Fact]
    public async Task Each_input_does_what_it_says_at_creation_and_at_a_change()
    {
        await using var stack = await ExampleStack.OpenAsync("every-input");
        var cloud = stack.Cloud;
        var settings = new DistributionSettings { Origin = OriginSettings.OfFolder(stack.Folder), Aliases = ["www.example.com"] };
        var (one, other) = (cloud.CreateDistribution(settings), cloud.CreateDistribution(settings with { Aliases = [] }));
        var tenant = cloud.CreateTenant(one, "tenant", "tenant.example.com");
        string[] configuration = [$"distributionId={one}", $"otherDistributionId={other}", $"tenantId={tenant}", "alias=www.example.com"];

        Assert.Contains("hashed: \"/page.html /style.css\"", await stack.PreviewAsync(configuration), StringComparison.Ordinal);
        var created = await stack.UpAsync(configuration);

        Assert.Equal(
            Sorted(
                "/id/first",
                "/tenant/first",
                "/both/first",
                "/both/first",
                "/alias/first",
                "/configured/first",
                "/batch",
                "/triggered*",
                "/fixed/*",
                "#catalogue /*",
                "/include /include/*",
                "/exclude /exclude/*",
                "/prefix /prefix/*",
                "/*",
                "/*",
                "/*",
                "/*",
                "/*",
                "/*",
                "/*",
                "/*",
                "/*"
            ),
            Sorted(created)
        );
        Assert.Single(cloud.Invalidations, invalidation => invalidation.TargetId == other);
        Assert.Single(cloud.Invalidations, invalidation => invalidation.TargetId == tenant);
        Assert.Single(cloud.Invalidations, invalidation => invalidation.CallerReference == "every-input-first");
        Assert.Empty(await stack.UpAsync(configuration));

        await stack.EditAsync("site/page.html", "<title>Another page</title>");
        await stack.EditAsync("site/style.css", "body { color: blue }");
        var changed = await stack.UpAsync([.. configuration, "release=second"]);

        Assert.Equal(
            Sorted(
                "/id/second",
                "/tenant/second",
                "/both/second",
                "/both/second",
                "/alias/second",
                "/configured/second",
                "/batch",
                "/triggered*",
                "/fixed/*",
                "#catalogue /tagged.js",
                "/*",
                "/include/page.html",
                "/exclude/style.css",
                "/prefix/*",
                "/assets.js",
                "/counted.js",
                "/counted.js",
                "/folder*",
                "/*",
                "/search.html*",
                "/one/*",
                "/new.js",
                "/awaited.js"
            ),
            Sorted(changed)
        );

        var outputs = await stack.PreviewAsync([.. configuration, "release=second"]);
        Assert.Contains("planned: \"/a.js\"", outputs, StringComparison.Ordinal);
        Assert.Contains(
            $"listed: {cloud.Invalidations.Count(invalidation => invalidation.TargetId == one)}",
            outputs,
            StringComparison.Ordinal
        );
        Assert.Contains("newest: \"Completed\"", outputs, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Sorted(params string[] invalidations) => invalidations.Order(StringComparer.Ordinal);
}
