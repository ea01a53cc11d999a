namespace InvalidationInfra.Examples.Tests;

/// <summary><c>examples/single-page-app</c>, as its README has it.</summary>
public sealed class SinglePageAppTests
{
    [Fact]
    public async Task A_release_costs_the_paths_of_the_page_and_of_what_changed()
    {
        await using var stack = await ExampleStack.OpenAsync("single-page-app");

        await stack.PreviewAsync();
        Assert.Equal(["/*"], await stack.UpAsync());
        Assert.Empty(await stack.UpAsync());
        var id = Assert.Single(stack.Cloud.Distributions).Key;
        Assert.Contains("<title>App", stack.Cloud.Fetch(id, "/orders/17").Text, StringComparison.Ordinal);
        await stack.EditAsync("app/app.js", "changed()");
        Assert.Equal(["/app.js"], await stack.UpAsync());
        await stack.EditAsync("app/index.html", "<p>Changed");
        Assert.Equal(["/ /index.html"], await stack.UpAsync());
        Assert.Equal("<p>Changed", stack.Cloud.Fetch(id, "/orders/17").Text);
        Assert.Equal("<p>Changed", stack.Cloud.Fetch(id, "/").Text);
        Assert.Equal(403, stack.Cloud.Fetch(id, "/app.9c1d.js").Status);
    }
}
