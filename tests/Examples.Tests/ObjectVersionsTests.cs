using Rehearsal.Cloud.Faults;

namespace InvalidationInfra.Examples.Tests;

/// <summary><c>examples/object-versions</c>, as its README has it.</summary>
public sealed class ObjectVersionsTests
{
    [Fact]
    public async Task Object_versions_follow_what_the_bucket_has()
    {
        await using var stack = await ExampleStack.OpenAsync("object-versions");
        var original = await File.ReadAllTextAsync(Path.Combine(stack.Folder, "site", "style.css"), TestContext.Current.CancellationToken);

        await stack.PreviewAsync();
        Assert.Equal(["/*"], await stack.UpAsync());
        Assert.Empty(await stack.UpAsync());
        await stack.EditAsync("site/style.css", "body { margin: 0 }");
        await stack.PreviewAsync();
        Assert.Equal(["/style.css"], await stack.UpAsync());
        await stack.EditAsync("site/style.css", original);
        Assert.Equal(["/style.css"], await stack.UpAsync());
    }

    [Fact]
    public async Task Going_back_after_a_run_that_was_killed_before_its_invalidation_is_noticed()
    {
        await using var stack = await ExampleStack.OpenAsync("object-versions");
        var original = await File.ReadAllTextAsync(Path.Combine(stack.Folder, "site", "style.css"), TestContext.Current.CancellationToken);
        await stack.UpAsync();
        stack.Cloud.Faults = FaultPlan.Parse("CreateInvalidation=drop-before");
        await stack.EditAsync("site/style.css", "body { margin: 0 }");

        await stack.KillUpAfterAsync("BucketObjectv2 site/style.css: update");
        Assert.Single(stack.Cloud.Invalidations);
        stack.Cloud.Faults = FaultPlan.None;
        await stack.EditAsync("site/style.css", original);

        Assert.Equal(["/style.css"], await stack.UpAsync());
    }
}
