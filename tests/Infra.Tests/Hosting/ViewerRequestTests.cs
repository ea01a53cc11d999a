using InvalidationInfra.Stack;
using InvalidationInfra.Stack.Hosting;
using InvalidationInfra.Stack.Sites;
using Jint;
using Pulumi;

namespace Infra.Tests.Hosting;

/// <summary>The JavaScript of the viewer-request function, run as edges run it.</summary>
public class ViewerRequestTests
{
    [Theory]
    [InlineData("/", "/index.html")]
    [InlineData("/about", "/about/index.html")]
    [InlineData("/about/", "/about/index.html")]
    [InlineData("/about/team/", "/about/team/index.html")]
    [InlineData("/about/index.html", "/about/index.html")]
    [InlineData("/css/site.css", "/css/site.css")]
    [InlineData("/caf%C3%A9", "/caf%C3%A9/index.html")]
    [InlineData("/%zz", "/%zz/index.html")]
    [InlineData("/v1.2/", "/v1.2/index.html")]
    public void A_folders_url_is_its_index_document(string url, string file)
    {
        Assert.Equal(file, Rewritten(url, Some("about/index.html")));
    }

    [Theory]
    [InlineData("/LICENSE")]
    [InlineData("/.well-known/apple-app-site-association")]
    [InlineData("/two%20words")]
    public void A_file_without_an_extension_keeps_its_url(string url)
    {
        Assert.Equal(url, Rewritten(url, Some("LICENSE", ".well-known/apple-app-site-association", "two words")));
    }

    [Theory]
    [InlineData("/", "/docs/start.htm")]
    [InlineData("/docs", "/docs/start.htm")]
    [InlineData("/docs/", "/docs/start.htm")]
    [InlineData("/docs/guide", "/docs/guide/start.htm")]
    public void Under_a_prefix_the_root_is_the_site(string url, string file)
    {
        Assert.Equal(file, Rewritten(url, Some(new StaticSiteArgs { PathPrefix = "/docs", IndexDocument = "start.htm" })));
    }

    [Theory]
    [InlineData("/", "/index.html")]
    [InlineData("/orders/17", "/index.html")]
    [InlineData("/orders/", "/index.html")]
    [InlineData("/app.3f9a.js", "/app.3f9a.js")]
    public void In_a_single_page_application_every_url_without_a_file_name_is_the_page(string url, string file)
    {
        Assert.Equal(file, Rewritten(url, Some(new StaticSiteArgs { SinglePage = true })));
    }

    [Fact]
    public void More_files_without_an_extension_than_fit_are_named_before_anything_is_deployed()
    {
        var site = Some([.. Enumerable.Range(0, 1000).Select(i => $"objects/{i:d8}")]);

        var error = Assert.Throws<RunException>(() => ViewerRequest.Code(site));

        Assert.StartsWith(
            "invalidation-infra:siteDirectory has too many files without an extension",
            error.Message,
            StringComparison.Ordinal
        );
    }

    private static Site Some(params string[] keys) => Some(new StaticSiteArgs(), keys);

    private static Site Some(StaticSiteArgs args, params string[] keys) =>
        new(args, [.. keys.Select(key => new SiteFile(key, key, "text/plain", null))]);

    private static string Rewritten(string url, Site site)
    {
        using var edge = new Engine();
        edge.Execute(ViewerRequest.Code(site));
        edge.SetValue("url", url);
        return edge.Evaluate("handler({ request: { method: 'GET', uri: url, querystring: {}, headers: {} } }).uri").AsString();
    }
}
