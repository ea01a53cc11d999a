using InvalidationInfra.Stack;
using InvalidationInfra.Stack.Sites;
using Pulumi;

namespace Infra.Tests.Sites;

public sealed class SiteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_are_found_in_every_folder_and_keep_their_order()
    {
        Add("index.html", "css/site.css", "a/b/c.png", "a-file.txt");

        var site = Open();

        Assert.Equal(["a-file.txt", "a/b/c.png", "css/site.css", "index.html"], site.Files.Select(file => file.Key));
        Assert.All(site.Files, file => Assert.True(File.Exists(file.Path)));
    }

    [Fact]
    public void A_path_prefix_is_in_front_of_every_key()
    {
        Add("index.html", "css/site.css");

        var site = Open(pathPrefix: "/docs/v2");

        Assert.Equal(["docs/v2/css/site.css", "docs/v2/index.html"], site.Files.Select(file => file.Key));
    }

    [Fact]
    public void Names_are_kept_as_they_are()
    {
        Add("café menu.html", ".well-known/security.txt");

        Assert.Equal([".well-known/security.txt", "café menu.html"], Open().Files.Select(file => file.Key));
    }

    [Theory]
    [InlineData("about/index.html", "public, max-age=0, s-maxage=31536000")]
    [InlineData("_astro/page.DiwrgTda.css", "public, max-age=31536000, immutable")]
    [InlineData("_next/static/chunks/main-8f3a2b1c.js", "public, max-age=31536000, immutable")]
    [InlineData("css/site.css", "public, max-age=300, s-maxage=31536000")]
    [InlineData("LICENSE", "public, max-age=300, s-maxage=31536000")]
    public void Edges_keep_files_until_they_are_invalidated_and_browsers_by_what_they_are(string name, string value)
    {
        Add(name);

        Assert.Equal(value, Assert.Single(Open(pathPrefix: "/docs").Files).CacheControl);
    }

    [Fact]
    public void Only_rules_for_names_that_change_with_their_content_are_immutable()
    {
        Assert.Equal(
            ["_app/immutable/**", "_astro/**", "_next/static/**", "_nuxt/**"],
            CacheRule.Defaults.Where(rule => rule.IsImmutable).Select(rule => rule.Glob)
        );
    }

    [Fact]
    public void The_first_rule_that_matches_says_how_a_file_is_cached()
    {
        Add("a.txt", "b.css", "c.js");

        var site = Site.Open(
            new StaticSiteArgs
            {
                SiteDirectory = _folder.Root,
                CacheControl = [new CacheRule("*.txt", "no-store"), new CacheRule("a.*", "private"), new CacheRule("*.css", "private")],
            }
        );

        Assert.Equal(["no-store", "private", null], site.Files.Select(file => file.CacheControl));
    }

    [Fact]
    public void A_url_path_is_served_when_it_is_a_file()
    {
        Add("404.html");

        Assert.True(Open().Serves("/404.html"));
        Assert.False(Open().Serves("/500.html"));
        Assert.True(Open(pathPrefix: "/docs").Serves("/docs/404.html"));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_error_of_its_key()
    {
        var error = Assert.Throws<RunException>(() => Site.Open(new StaticSiteArgs { SiteDirectory = Path.Combine(_folder.Root, "dist") }));

        Assert.StartsWith("invalidation-infra:siteDirectory is ", error.Message, StringComparison.Ordinal);
        Assert.Contains("not a folder", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_an_error_of_its_key()
    {
        Add("index.html");

        var error = Assert.Throws<RunException>(() =>
            Site.Open(new StaticSiteArgs { SiteDirectory = Path.Combine(_folder.Root, "index.html") })
        );

        Assert.StartsWith("invalidation-infra:siteDirectory is ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_files_is_an_error_of_its_key()
    {
        var error = Assert.Throws<RunException>(() => Open());

        Assert.StartsWith("invalidation-infra:siteDirectory is ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("a folder without files", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_site_has_a_page_for_lost_visitors_and_no_unknown_type()
    {
        var site = Site.Open(new StaticSiteArgs { SiteDirectory = Path.Combine(Repository.Root, "infra", "site") });

        Assert.True(site.Serves("/index.html"));
        Assert.True(site.Serves("/404.html"));
        Assert.DoesNotContain("application/octet-stream", site.Files.Select(file => file.ContentType));
    }

    private Site Open(string pathPrefix = "") => Site.Open(new StaticSiteArgs { SiteDirectory = _folder.Root, PathPrefix = pathPrefix });

    private void Add(params string[] names)
    {
        foreach (var name in names)
        {
            var path = Path.Combine(_folder.Root, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, name);
        }
    }
}
