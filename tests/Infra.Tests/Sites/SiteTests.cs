using InvalidationInfra.Stack.Configuration;
using InvalidationInfra.Stack.Sites;
using Pulumi;

namespace Infra.Tests.Sites;

public sealed class SiteTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("site-");

    public void Dispose() => _folder.Delete(recursive: true);

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
        var error = Assert.Throws<RunException>(() =>
            Site.Open(new SiteConfiguration(Path.Combine(_folder.FullName, "dist"), "", "index.html"))
        );

        Assert.StartsWith("invalidation-infra:siteDirectory is ", error.Message, StringComparison.Ordinal);
        Assert.Contains("not a folder", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_an_error_of_its_key()
    {
        Add("index.html");

        var error = Assert.Throws<RunException>(() =>
            Site.Open(new SiteConfiguration(Path.Combine(_folder.FullName, "index.html"), "", "index.html"))
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
        var site = Site.Open(new SiteConfiguration(Path.Combine(Repository.Root(), "infra", "site"), "", "index.html"));

        Assert.True(site.Serves("/index.html"));
        Assert.True(site.Serves("/404.html"));
        Assert.DoesNotContain("application/octet-stream", site.Files.Select(file => file.ContentType));
    }

    private Site Open(string pathPrefix = "") => Site.Open(new SiteConfiguration(_folder.FullName, pathPrefix, "index.html"));

    private void Add(params string[] names)
    {
        foreach (var name in names)
        {
            var path = Path.Combine(_folder.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, name);
        }
    }
}
