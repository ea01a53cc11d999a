using System.Text;
using Rehearsal.Cloud;

namespace InvalidationInfra.Examples.Tests;

/// <summary><c>examples/cache-tags</c>, as its README has it.</summary>
public sealed class CacheTagsTests
{
    [Fact]
    public async Task A_cache_tag_drops_the_pages_that_bear_it()
    {
        await using var stack = await ExampleStack.OpenAsync("cache-tags");
        stack.Cloud.CreateBucket("pages");
        Render("tea 3");
        var id = stack.Cloud.CreateDistribution(
            new DistributionSettings { Origin = OriginSettings.OfBucket("pages"), CacheTagHeader = "Cache-Tag" }
        );
        var distribution = "distributionId=" + id;

        await stack.PreviewAsync(distribution);
        Assert.Equal(["#catalogue"], await stack.UpAsync(distribution));
        Assert.Empty(await stack.UpAsync(distribution));
        Assert.Equal("tea 3", stack.Cloud.Fetch(id, "/tea").Text);
        Assert.Equal("imprint", stack.Cloud.Fetch(id, "/imprint", edge: 0).Text);
        Render("tea 5");
        await stack.EditAsync("catalogue/prices.json", """{"tea": 5}""");
        Assert.Equal(["#catalogue"], await stack.UpAsync(distribution));
        Assert.Equal("tea 5", stack.Cloud.Fetch(id, "/tea").Text);
        Assert.Equal("Hit", stack.Cloud.Fetch(id, "/imprint", edge: 0).CacheResult);

        void Render(string tea)
        {
            stack.Cloud.PutObject(
                "pages",
                "tea",
                Encoding.UTF8.GetBytes(tea),
                headers: new Dictionary<string, string> { ["Cache-Tag"] = "catalogue" }
            );
            stack.Cloud.PutObject("pages", "imprint", "imprint"u8.ToArray());
        }
    }
}
