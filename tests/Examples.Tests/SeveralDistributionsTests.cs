namespace InvalidationInfra.Examples.Tests;

/// <summary><c>examples/several-distributions</c>, as its README has it.</summary>
public sealed class SeveralDistributionsTests
{
    [Fact]
    public async Task Several_distributions_get_an_invalidation_each()
    {
        await using var stack = await ExampleStack.OpenAsync("several-distributions");

        await stack.PreviewAsync();
        Assert.Equal(["/*", "/*"], await stack.UpAsync());
        Assert.Empty(await stack.UpAsync());
        await stack.EditAsync("site/style.css", "body { margin: 0 }");
        Assert.Equal(["/style.css", "/style.css"], await stack.UpAsync());
        Assert.Equal(stack.Cloud.Distributions.Keys.Order(), stack.Cloud.Invalidations.TakeLast(2).Select(one => one.TargetId).Order());
    }
}
