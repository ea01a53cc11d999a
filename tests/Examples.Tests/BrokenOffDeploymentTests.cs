using Rehearsal.Cloud.Faults;

namespace InvalidationInfra.Examples.Tests;

/// <summary>
/// <c>examples/static-site</c>, killed with all its processes after an upload and before CloudFront has heard of anything. When the next
/// deployment takes the upload back,
/// the files are what they were when the edges were last told of them.
/// </summary>
public sealed class BrokenOffDeploymentTests
{
    private const string Page = "/about/index.html";

    [Fact]
    public async Task Taking_it_back_leaves_nothing_stale()
    {
        await using var stack = await ExampleStack.OpenAsync("static-site");
        await stack.EditAsync("site/about/index.html", "first");
        await stack.UpAsync();

        await BreakOffAsync(stack, "second");
        Assert.Equal("second", Fetch(stack));
        await stack.EditAsync("site/about/index.html", "first");

        Assert.Contains("broke off", await stack.PreviewAsync(), StringComparison.Ordinal);
        Assert.Equal(["/*"], await stack.UpAsync());
        Assert.Equal("first", Fetch(stack));
        Assert.Empty(await stack.UpAsync());
    }

    [Fact]
    public async Task Doing_it_again_invalidates_only_what_changed()
    {
        await using var stack = await ExampleStack.OpenAsync("static-site");
        await stack.EditAsync("site/about/index.html", "first");
        await stack.UpAsync();

        await BreakOffAsync(stack, "second");

        Assert.Equal(["/about*"], await stack.UpAsync());
        Assert.Equal("second", Fetch(stack));
        Assert.Empty(await stack.UpAsync());
    }

    private static async Task BreakOffAsync(ExampleStack stack, string content)
    {
        await stack.EditAsync("site/about/index.html", content);
        // The invalidation's turn may come before the kill, but nothing comes of it.
        stack.Cloud.Faults = FaultPlan.Parse("CreateInvalidation=delay=60s");
        await stack.KillUpAfterAsync("BucketObjectv2 site/about/index.html: update");
        stack.Cloud.Faults = FaultPlan.None;
    }

    private static string Fetch(ExampleStack stack) => stack.Cloud.Fetch(Assert.Single(stack.Cloud.Distributions).Key, Page).Text;
}
