using Rehearsal.Cloud;

namespace InvalidationInfra.Examples.Tests;

/// <summary><c>examples/functions</c>, as its README has it.</summary>
public sealed class FunctionsTests
{
    [Fact]
    public async Task A_preview_says_what_would_be_invalidated_and_what_was()
    {
        await using var stack = await ExampleStack.OpenAsync("functions");
        var id = stack.Cloud.CreateDistribution(new DistributionSettings { Origin = OriginSettings.OfFolder(stack.Folder) });

        var said = await stack.PreviewAsync("distributionId=" + id);

        Assert.Contains("""plan: ["/app.js", "/old.html"]""", said, StringComparison.Ordinal);
        Assert.Contains("lately: 0", said, StringComparison.Ordinal);
        Assert.DoesNotContain("newest", said, StringComparison.Ordinal);
        Assert.Empty(stack.Cloud.Invalidations);
    }

    [Fact]
    public async Task The_newest_invalidation_is_shown_whoever_issued_it()
    {
        await using var other = await ExampleStack.OpenAsync("existing-distribution");
        var id = other.Cloud.CreateDistribution(
            new DistributionSettings { Origin = OriginSettings.OfFolder(other.Folder), Aliases = ["www.example.com"] }
        );
        Assert.Equal(2, (await other.UpAsync("alias=www.example.com")).Length);
        await other.UpAsync("alias=www.example.com", "apiVersion=2");
        await using var stack = await ExampleStack.OpenAsync("functions", other.Cloud);

        var said = await stack.PreviewAsync("distributionId=" + id);

        Assert.Contains("lately: 3", said, StringComparison.Ordinal);
        Assert.Contains("""newestPaths: ["/api/*"]""", said, StringComparison.Ordinal);
        Assert.Contains("""newestStatus: "Completed""", said, StringComparison.Ordinal);
    }
}
