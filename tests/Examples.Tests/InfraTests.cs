using System.Text;
using System.Text.Json.Nodes;

namespace InvalidationInfra.Examples.Tests;

/// <summary>The stack in <c>infra</c>, asked as browsers ask.</summary>
public sealed class InfraTests
{
    private const string Title = "<title>About";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_folder_is_found_with_and_without_its_slash_and_a_release_reaches_each_form()
    {
        await using var stack = await ExampleStack.OpenInfraAsync();

        Assert.Equal(["/*"], await stack.UpAsync());

        var id = Assert.Single(stack.Cloud.Distributions).Key;
        string[] forms = ["/about", "/about/", "/about/index.html"];
        Assert.All(forms, form => Assert.Contains(Title, stack.Cloud.Fetch(id, form).Text, StringComparison.Ordinal));
        Assert.Contains("Lighthouse", stack.Cloud.Fetch(id, "/").Text, StringComparison.Ordinal);
        await stack.EditAsync("site/about/index.html", "changed");
        Assert.Equal(["/about*"], await stack.UpAsync());
        Assert.All(forms, form => Assert.Equal("changed", stack.Cloud.Fetch(id, form).Text));
        Assert.Empty(await stack.UpAsync());
    }

    [Fact]
    public async Task Under_a_prefix_the_url_of_the_distribution_opens_the_site()
    {
        await using var stack = await ExampleStack.OpenInfraAsync();

        await stack.UpAsync("pathPrefix=/docs");

        var (id, settings) = Assert.Single(stack.Cloud.Distributions);
        Assert.Equal("docs/index.html", settings.DefaultRootObject);
        var page = stack.Cloud.Fetch(id, "/docs/index.html").Text;
        Assert.All(["/", "/docs", "/docs/"], url => Assert.Equal(page, stack.Cloud.Fetch(id, url).Text));
        Assert.Contains(Title, stack.Cloud.Fetch(id, "/docs/about/").Text, StringComparison.Ordinal);
        await stack.EditAsync("site/index.html", "changed");
        await stack.UpAsync("pathPrefix=/docs");
        Assert.All(["/", "/docs", "/docs/"], url => Assert.Equal("changed", stack.Cloud.Fetch(id, url).Text));
    }

    [Fact]
    public async Task Files_come_with_the_headers_of_their_rules_and_a_lost_visitor_with_the_sites_own_page()
    {
        await using var stack = await ExampleStack.OpenInfraAsync();

        await stack.UpAsync("cacheControl=css/**: no-cache\n**/*.html: public, max-age=0, s-maxage=60");

        var id = Assert.Single(stack.Cloud.Distributions).Key;
        Assert.Equal("no-cache", stack.Cloud.Fetch(id, "/css/site.css").CacheControl);
        Assert.Equal("public, max-age=0, s-maxage=60", stack.Cloud.Fetch(id, "/about").CacheControl);
        Assert.Null(stack.Cloud.Fetch(id, "/js/site.js").CacheControl);
        var lost = stack.Cloud.Fetch(id, "/nowhere");
        Assert.Equal(404, lost.Status);
        Assert.Equal(Encoding.UTF8.GetString(stack.Cloud.Buckets.Values.Single()["404.html"].Content.Span), lost.Text);
    }

    [Fact]
    public async Task A_rule_that_changes_drops_the_files_that_it_is_for()
    {
        await using var stack = await ExampleStack.OpenInfraAsync();
        await stack.UpAsync("cacheControl=css/**: no-cache\n**/*.html: public, max-age=0, s-maxage=60");

        Assert.Equal(["/css/site.css"], await stack.UpAsync("cacheControl=css/**: no-store\n**/*.html: public, max-age=0, s-maxage=60"));

        var id = Assert.Single(stack.Cloud.Distributions).Key;
        Assert.Equal("no-store", stack.Cloud.Fetch(id, "/css/site.css").CacheControl);
    }

    [Fact]
    public async Task A_stack_from_before_the_component_keeps_every_resource()
    {
        await using var stack = await ExampleStack.OpenInfraAsync();
        await stack.UpAsync();
        var (distribution, bucket) = (Assert.Single(stack.Cloud.Distributions).Key, Assert.Single(stack.Cloud.Buckets).Key);
        var state = Assert.Single(Directory.GetFiles(Path.Combine(stack.Folder, ".rehearsal"), "*.json", SearchOption.AllDirectories));
        var text = await File.ReadAllTextAsync(state, Cancellation);
        var former = text.Replace("invalidation-infra:index:StaticSite$", "", StringComparison.Ordinal)
            .Replace("BucketObjectv2::site/", "BucketObjectv2::", StringComparison.Ordinal);
        Assert.NotEqual(text, former);
        await File.WriteAllTextAsync(state, former, Cancellation);

        Assert.Empty(await stack.UpAsync());

        Assert.Equal(distribution, Assert.Single(stack.Cloud.Distributions).Key);
        Assert.Equal(bucket, Assert.Single(stack.Cloud.Buckets).Key);
        Assert.Equal(Ids(text), Ids(await File.ReadAllTextAsync(state, Cancellation)));
    }

    /// <summary>What the state has, but for the function, which is new with the component.</summary>
    private static string[] Ids(string state) =>
        [
            .. JsonNode.Parse(state)!["deployment"]!["resources"]!
                .AsArray()
                .Where(resource => (string?)resource!["type"] != "aws:cloudfront/function:Function")
                .Select(resource => $"{resource!["urn"]} {resource["id"]}")
                .Order(StringComparer.Ordinal),
        ];
}
