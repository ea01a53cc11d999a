using Rehearsal.Cloud;

namespace InvalidationInfra.Examples.Tests;

/// <summary><c>examples/existing-distribution</c>, as its README has it.</summary>
public sealed class ExistingDistributionTests
{
    [Fact]
    public async Task An_existing_distribution()
    {
        await using var stack = await ExampleStack.OpenAsync("existing-distribution");
        var distribution =
            "distributionId="
            + stack.Cloud.CreateDistribution(
                new DistributionSettings { Origin = OriginSettings.OfFolder(Path.Combine(stack.Folder, "site")) }
            );

        Assert.Contains("/api/*", await stack.PreviewAsync(distribution), StringComparison.Ordinal);
        Assert.Empty(stack.Cloud.Invalidations);
        Assert.Equal(["/*", "/api/*"], (await stack.UpAsync(distribution)).Order());
        Assert.Empty(await stack.UpAsync(distribution));
        await stack.EditAsync("site/style.css", "body { margin: 0 }");
        Assert.Equal(["/style.css"], await stack.UpAsync(distribution));
        Assert.Equal(["/api/*"], await stack.UpAsync(distribution, "apiVersion=2"));
    }
}
