using Rehearsal.Cloud;

namespace InvalidationInfra.Examples.Tests;

/// <summary><c>examples/batch-from-json</c>, as its README has it.</summary>
public sealed class BatchFromJsonTests
{
    [Fact]
    public async Task A_file_for_the_AWS_CLI_is_issued_once_and_when_it_changes()
    {
        await using var stack = await ExampleStack.OpenAsync("batch-from-json");
        var settings = new DistributionSettings { Origin = OriginSettings.OfFolder(stack.Folder) };
        stack.Cloud.CreateDistribution(settings, "E2QWRUHAPOMQZL");

        await stack.PreviewAsync();
        Assert.Equal(["/images/* /index.html"], await stack.UpAsync());
        Assert.Equal("release-2026-01-02", Assert.Single(stack.Cloud.Invalidations).CallerReference);
        Assert.Empty(await stack.UpAsync());
        await stack.EditAsync(
            "invalidation.json",
            """{"DistributionId": "E2QWRUHAPOMQZL", "InvalidationBatch": {"Paths": {"Quantity": 1, "Items": ["/a"]}, "CallerReference": "next"}}"""
        );
        Assert.Equal(["/a"], await stack.UpAsync());
        stack.Cloud.CreateDistribution(settings, "E1OTHER");
        Assert.Single(await stack.UpAsync("distributionId=E1OTHER"));
        Assert.Equal("E1OTHER", stack.Cloud.Invalidations[^1].TargetId);
    }
}
