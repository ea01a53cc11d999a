namespace InvalidationInfra.Examples.Tests;

/// <summary><c>examples/single-page-fallback</c>, as its README has it.</summary>
public sealed class SinglePageFallbackTests
{
    [Fact]
    public async Task A_single_page_application_drops_everything_when_its_page_changes()
    {
        await using var stack = await ExampleStack.OpenAsync("single-page-fallback");

        await stack.PreviewAsync();
        Assert.Equal(["/*"], await stack.UpAsync());
        Assert.Empty(await stack.UpAsync());
        var id = Assert.Single(stack.Cloud.Distributions).Key;
        Assert.Contains("<title>App", stack.Cloud.Fetch(id, "/orders/17").Text, StringComparison.Ordinal);
        await stack.EditAsync("app/app.js", "changed()");
        Assert.Equal(["/app.js"], await stack.UpAsync());
        await stack.EditAsync("app/index.html", "<p>Changed");
        Assert.Equal(["/*"], await stack.UpAsync());
        Assert.Equal("<p>Changed", stack.Cloud.Fetch(id, "/orders/17").Text);
    }
}
