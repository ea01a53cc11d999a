using System.Text.Json;
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
        var otherTenant = cloud.CreateTenant(one, "other-tenant", "other-tenant.example.com");
        string[] configuration =
        [
            $"distributionId={one}",
            $"otherDistributionId={other}",
            $"tenantId={tenant}",
            $"otherTenantId={otherTenant}",
            "alias=www.example.com",
        ];

        Assert.Contains("hashed: \"/page.html /style.css\"", await stack.PreviewAsync(configuration), StringComparison.Ordinal);
        var created = await stack.UpAsync(configuration);

        Assert.Equal(
            Sorted(
                "/id/first",
                "/tenant/first",
                "/both/first",
                "/both/first",
                "/tenants/first",
                "/tenants/first",
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
        Assert.Equal(2, cloud.Invalidations.Count(invalidation => invalidation.TargetId == tenant));
        Assert.Single(cloud.Invalidations, invalidation => invalidation.TargetId == otherTenant);
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
                "/tenants/second",
                "/tenants/second",
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
                "/headers/page.html",
                "/folder*",
                "/clean/about*",
                "/served/ /served/start.php",
                "/bundled.html",
                "/releases/first.html /releases/second.html",
                "/*",
                "/search.html*",
                "/one/*",
                "/new.js",
                "/awaited.js",
                "/late.js"
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

    [Fact]
    public async Task Each_input_of_the_schema_has_an_invalidation_named_after_it_that_sets_it()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var path = Path.Combine(Repository.Root, "src", "InvalidationInfra.Provider", "Schema", "schema.json");
        using var schema = JsonDocument.Parse(await File.ReadAllTextAsync(path, cancellation));
        var inputs = schema
            .RootElement.GetProperty("resources")
            .GetProperty("cloudfront-invalidation:index:CloudFrontInvalidation")
            .GetProperty("inputProperties")
            .EnumerateObject()
            .Select(input => input.Name);

        var program = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "examples", "every-input", "Inputs.cs"), cancellation);
        // What is between one name and the next are the inputs of the first.
        var declared = program
            .Split("Declare(")
            .Select(declaration => declaration.TrimStart().Split('"', 3))
            .Where(parts => parts is ["", _, _])
            .Where(parts => parts[2].Contains($"{char.ToUpperInvariant(parts[1][0])}{parts[1][1..]} =", StringComparison.Ordinal))
            .Select(parts => parts[1]);

        Assert.Equal(Sorted([.. inputs]), Sorted([.. declared]));
    }

    private static IEnumerable<string> Sorted(params string[] invalidations) => invalidations.Order(StringComparer.Ordinal);
}
