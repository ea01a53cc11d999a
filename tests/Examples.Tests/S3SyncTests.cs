using Rehearsal.Cloud;

namespace InvalidationInfra.Examples.Tests;

/// <summary><c>examples/s3-sync</c>, as its README has it; the distribution reads the folder itself, so that files are uploaded as they are written.</summary>
public sealed class S3SyncTests
{
    [Fact]
    public async Task What_was_uploaded_and_deleted_before_an_up_is_invalidated_by_it()
    {
        await using var stack = await ExampleStack.OpenAsync("s3-sync");
        var site = Path.Combine(stack.Folder, "site");
        var id = stack.Cloud.CreateDistribution(
            new DistributionSettings { Origin = OriginSettings.OfFolder(site), DefaultRootObject = "index.html" }
        );
        await stack.UpAsync($"distributionId={id}");
        Assert.Contains("Old", stack.Cloud.Fetch(id, "/old.html").Text, StringComparison.Ordinal);

        await stack.EditAsync("site/index.html", "changed");
        File.Delete(Path.Combine(site, "old.html"));

        Assert.Equal(["/ /index.html /old.html"], await stack.UpAsync($"distributionId={id}"));
        Assert.Equal("changed", stack.Cloud.Fetch(id, "/").Text);
        Assert.Equal(404, stack.Cloud.Fetch(id, "/old.html").Status);
        Assert.Empty(await stack.UpAsync($"distributionId={id}"));
    }
}
