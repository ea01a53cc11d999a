using Rehearsal.Cloud;
using Rehearsal.Cloud.Faults;

namespace InvalidationInfra.Examples.Tests;

/// <summary>
/// The engine itself is killed, with all its processes, after CloudFront accepted the invalidation and before the state was saved.
/// </summary>
public sealed class KilledEngineTests
{
    [Fact]
    public async Task The_next_up_gets_back_what_was_accepted_because_contents_are_counted()
    {
        await using var stack = await DeployedAsync();
        await KillAfterAcceptanceAsync(stack);

        // Nothing was deployed in between, so the answer of then holds. The fault table has the same without a count.
        Assert.Empty(await stack.UpAsync(Configuration()));
        Assert.Equal(3, stack.Cloud.Invalidations.Count);
        Assert.Empty(await stack.UpAsync(Configuration()));
    }

    [Fact]
    public async Task After_a_refresh_the_next_up_drops_everything_once()
    {
        await using var stack = await DeployedAsync();
        await KillAfterAcceptanceAsync(stack);
        await stack.EditAsync("site/index.html", "<title>First</title>");

        var refreshed = await stack.RefreshAsync(Configuration());

        Assert.Contains(stack.Cloud.Invalidations[2].Id, refreshed, StringComparison.Ordinal);
        Assert.Equal(["/*"], await stack.UpAsync(Configuration()));
        Assert.Empty(await stack.UpAsync(Configuration()));
    }

    private static async Task<ExampleStack> DeployedAsync()
    {
        var stack = await ExampleStack.OpenAsync("existing-distribution");
        await stack.EditAsync("site/index.html", "<title>First</title>");
        stack.Cloud.CreateDistribution(
            new DistributionSettings { Origin = OriginSettings.OfFolder(Path.Combine(stack.Folder, "site")) },
            "E2QWRUHAPOMQZL"
        );
        await stack.UpAsync(Configuration());
        return stack;
    }

    private static async Task KillAfterAcceptanceAsync(ExampleStack stack)
    {
        await stack.EditAsync("site/index.html", "<title>Second</title>");
        // It waits for an answer that is a minute away: long enough to be killed in.
        stack.Cloud.Faults = FaultPlan.Parse("CreateInvalidation#1=complete-late=1polls;GetInvalidation=delay=60s");
        var accepted = stack.Cloud.Invalidations.Count;
        await stack.KillUpOnceAsync(() => stack.Cloud.Invalidations.Count > accepted, Configuration());
        stack.Cloud.Faults = FaultPlan.None;
    }

    private static string[] Configuration() => ["distributionId=E2QWRUHAPOMQZL"];
}
