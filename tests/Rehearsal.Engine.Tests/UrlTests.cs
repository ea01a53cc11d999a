using System.Text.Json;
using Rehearsal.Cloud;

namespace Rehearsal.Engine.Tests;

/// <summary>
/// The answers to viewers at the embedded edges after an up, under each URL of a file and in each of its spellings: what the origin
/// serves, and nothing older.
/// </summary>
public sealed class UrlTests : IAsyncLifetime
{
    private SomeStack _stack = null!;

    public async ValueTask InitializeAsync() => _stack = await SomeStack.StartAsync(Completion.AtOnce);

    public ValueTask DisposeAsync() => _stack.DisposeAsync();

    [Fact]
    public async Task Every_character_in_a_name_is_dropped_in_every_way_in_which_viewers_write_it()
    {
        var site = new SomeSite(_stack);
        var names = Names().ToHashSet(StringComparer.Ordinal);
        // S3 reads a plus as a space: no viewer gets an object with a plus in its key under its raw name.
        var urls = names
            .SelectMany(name => ViewerSpellings.Of("/" + name))
            .Where(url => names.Contains(Uri.UnescapeDataString(url[1..].Replace('+', ' '))))
            .Distinct()
            .ToList();
        await DeployAsync("1");

        await DeployAsync("2");

        Assert.Equal("Hit", site.Get("/c0041/zoo").CacheResult);

        async Task DeployAsync(string content)
        {
            foreach (var name in names)
            {
                site.Put(name, content);
            }

            site.Put("c0041/zoo", "same");
            var assets = names.Select(name => ("/" + name, content)).Append(("/c0041/zoo", "same"));
            await site.UpAsync(
                JsonSerializer.Serialize(
                    new
                    {
                        assets = assets.ToDictionary(asset => asset.Item1, asset => asset.Item2),
                        indexDocument = "",
                        maxPaths = 3000,
                    }
                )
            );
            Assert.All(urls, url => Assert.Equal(content, site.Text(url)));
            site.Get("/c0041/zoo");
        }
    }

    [Theory]
    [InlineData(true, "2")]
    [InlineData(false, "1")]
    public async Task A_page_that_is_visited_without_its_ending_is_dropped_there_with_cleanUrls(bool cleanUrls, string served)
    {
        var site = new SomeSite(_stack);
        foreach (var content in (string[])["1", "2"])
        {
            site.Put("about", content);
            await site.UpAsync(
                JsonSerializer.Serialize(new { assets = new Dictionary<string, string> { ["/about.html"] = content }, cleanUrls })
            );
            site.Get("/about");
        }

        Assert.Equal(served, site.Text("/about"));
    }

    [Fact]
    public async Task A_file_is_dropped_where_servedAs_says_that_it_is_served_and_nowhere_else()
    {
        var site = new SomeSite(_stack);
        foreach (var content in (string[])["1", "2"])
        {
            site.Put("docs/", content);
            await site.UpAsync($$"""{"assets": {"/docs/default.htm": "{{content}}", "/x": "1"}, "servedAs": {"/default.htm": ["/"]} }""");
            site.Get("/docs/");
        }

        Assert.Equal("2", site.Text("/docs/"));
        Assert.Equal(["/docs/"], _stack.Cloud.Invalidations[^1].Paths);
    }

    [Fact]
    public async Task A_header_that_changed_reaches_viewers_of_the_files_that_it_is_for()
    {
        var site = new SomeSite(_stack);
        foreach (var header in (string[])["max-age=60", "max-age=5"])
        {
            site.Put("a.html", "same", header);
            site.Put("b.css", "same", "max-age=1000");
            await site.UpAsync($$"""{"assets": {"/a.html": "1", "/b.css": "1"}, "headers": {"**/*.html": "Cache-Control: {{header}}"} }""");
            site.Get("/a.html");
            site.Get("/b.css");
        }

        Assert.Equal("max-age=5", site.Get("/a.html").CacheControl);
        Assert.Equal(["/a.html"], _stack.Cloud.Invalidations[^1].Paths);
    }

    [Fact]
    public async Task A_bundle_whose_chunks_come_and_go_costs_its_page_alone()
    {
        var site = new SomeSite(_stack);
        foreach (var release in (string[])["1", "2"])
        {
            var assets = new Dictionary<string, string> { ["/index.html"] = release };
            site.Put("index.html", release);
            for (var chunk = 0; chunk < 40; chunk++)
            {
                var name = $"assets/chunk-{chunk}-{release}.js";
                site.Put(name, name);
                assets["/" + name] = name;
            }

            await site.UpAsync(JsonSerializer.Serialize(new { assets, immutable = new[] { "assets/**" } }));
            site.Get("/index.html");
        }

        Assert.Equal("2", site.Text("/index.html"));
        Assert.Equal(["/", "/index.html"], _stack.Cloud.Invalidations[^1].Paths);
    }

    [Theory]
    [InlineData(true, 200)]
    [InlineData(false, 404)]
    public async Task An_error_that_is_cached_for_an_hour_gives_way_to_the_added_file_with_invalidateAdded(bool invalidateAdded, int status)
    {
        var site = new SomeSite(_stack, errorCaching: 3600);
        await site.UpAsync(JsonSerializer.Serialize(new { assets = new Dictionary<string, string> { ["/a"] = "1" }, invalidateAdded }));
        Assert.Equal(404, site.Get("/new").Status);

        site.Put("new", "1");
        await site.UpAsync(
            JsonSerializer.Serialize(new { assets = new Dictionary<string, string> { ["/a"] = "1", ["/new"] = "1" }, invalidateAdded })
        );

        Assert.Equal(status, site.Get("/new").Status);
    }

    [Fact]
    public async Task Each_tenant_drops_what_changed()
    {
        var site = new SomeSite(_stack);
        string[] tenants =
        [
            _stack.Cloud.CreateTenant(site.Id, "one", "one.example.com"),
            _stack.Cloud.CreateTenant(site.Id, "two", "two.example.com"),
        ];
        foreach (var content in (string[])["1", "2"])
        {
            site.Put("a", content);
            await site.UpAsync(
                JsonSerializer.Serialize(
                    new { distributionTenantIds = tenants, assets = new Dictionary<string, string> { ["/a"] = content, ["/b"] = "1" } }
                )
            );
            Assert.All(tenants, tenant => Assert.Equal(content, site.Get("/a", tenant).Text));
        }

        Assert.Equal(tenants.Order(), _stack.Cloud.Invalidations.TakeLast(2).Select(one => one.TargetId).Order());
    }

    /// <summary>Names with each printable character of ASCII, and some beyond: alone, doubled, first, last, and in a folder's name.</summary>
    private static IEnumerable<string> Names() =>
        from character in Enumerable.Range(32, 95).Select(code => ((char)code).ToString()).Concat(["é", "日本", "😀"])
        where character != "/"
        let folder = $"c{(int)character[0]:x4}"
        from name in (string[])[$"lib-{character}-1.js", $"a{character}", $"{character}{character}b", $"my{character}app/page.html"]
        select $"{folder}/{name}";
}
