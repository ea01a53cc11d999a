namespace InvalidationInfra.Examples.Tests;

/// <summary><c>examples/static-site</c>, as its README has it.</summary>
public sealed class StaticSiteTests
{
    [Fact]
    public async Task A_new_static_site_issues_nothing_at_first()
    {
        await using var stack = await ExampleStack.OpenAsync("static-site");

        await stack.PreviewAsync();
        Assert.Empty(await stack.UpAsync());
        Assert.Empty(await stack.UpAsync());
        var id = Assert.Single(stack.Cloud.Distributions).Key;
        Assert.Contains("About this example", stack.Cloud.Fetch(id, "/about/index.html").Text, StringComparison.Ordinal);
        await stack.EditAsync("site/about/index.html", "<p>Changed");
        Assert.Contains("/about/index.html", await stack.PreviewAsync(), StringComparison.Ordinal);
        Assert.Equal(["/about /about/ /about/index.html"], await stack.UpAsync());
        Assert.Equal("<p>Changed", stack.Cloud.Fetch(id, "/about/index.html").Text);
    }
}
