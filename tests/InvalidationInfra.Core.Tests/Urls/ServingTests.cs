using System.Collections.Immutable;
using InvalidationInfra.Core.Urls;

namespace InvalidationInfra.Core.Tests.Urls;

public sealed class ServingTests
{
    [Theory]
    [InlineData("/index.html", "/index.html /")]
    [InlineData("/a/index.html", "/a/index.html /a/ /a")]
    [InlineData("/a/b c/index.html", "/a/b c/index.html|/a/b c/|/a/b c")]
    [InlineData("/a/myindex.html", "/a/myindex.html")]
    [InlineData("/a/Index.html", "/a/Index.html")]
    [InlineData("/a/index.html.bak", "/a/index.html.bak")]
    [InlineData("/index.html/app.js", "/index.html/app.js")]
    [InlineData("/app.js", "/app.js")]
    [InlineData("/", "/")]
    public void An_index_document_is_also_cached_under_its_folder(string asset, string expected)
    {
        Assert.Equal(
            expected.Split(expected.Contains('|', StringComparison.Ordinal) ? '|' : ' '),
            Serving.Of(indexDocument: "index.html").UrlsOf(asset)
        );
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_an_index_document_an_asset_has_its_own_path_only(string? indexDocument)
    {
        Assert.Equal(["/a/index.html"], Serving.Of(indexDocument: indexDocument).UrlsOf("/a/index.html"));
        Assert.Equal(Serving.Plain, Serving.Of(indexDocument: indexDocument));
    }

    [Fact]
    public void The_index_document_may_have_any_name()
    {
        Assert.Equal(["/a/default.aspx", "/a/", "/a"], Serving.Of(indexDocument: "default.aspx").UrlsOf("/a/default.aspx"));
    }

    [Fact]
    public void Clean_URLs_leave_the_ending_out_and_the_index_document_keeps_its_own_forms()
    {
        var serving = Serving.Of(indexDocument: "index.html", cleanUrls: true);

        Assert.Equal(["/about.html", "/about", "/about/"], serving.UrlsOf("/about.html"));
        Assert.Equal(["/docs/index.html", "/docs/", "/docs"], serving.UrlsOf("/docs/index.html"));
        Assert.Equal(["/app.js"], serving.UrlsOf("/app.js"));
    }

    [Fact]
    public void There_may_be_several_index_documents_and_only_the_slashed_form_of_folders()
    {
        var serving = Serving.Of(
            indexDocument: "index.html",
            servedAs:
            [
                KeyValuePair.Create("/index.html", ImmutableArray.Create("/index.html", "/")),
                KeyValuePair.Create("/default.htm", ImmutableArray.Create("/default.htm", "/", "/")),
            ]
        );

        Assert.Equal(["/a/index.html", "/a/"], serving.UrlsOf("/a/index.html"));
        Assert.Equal(["/a/default.htm", "/a/"], serving.UrlsOf("/a/default.htm"));
        Assert.False(serving.HasFolderForms);
    }

    [Fact]
    public void An_asset_always_has_a_URL()
    {
        var serving = Serving.Of(servedAs: [KeyValuePair.Create("/index.html", ImmutableArray.Create(""))]);

        Assert.Equal(["/a"], serving.UrlsOf("/a/index.html"));
        Assert.Equal(["/index.html"], serving.UrlsOf("/index.html"));
        Assert.True(serving.HasFolderForms);
    }

    [Fact]
    public void A_row_without_an_ending_or_without_forms_is_refused()
    {
        Assert.Throws<FormatException>(() => Serving.Of(servedAs: [KeyValuePair.Create("", ImmutableArray.Create("/"))]));
        Assert.Throws<FormatException>(() => Serving.Of(servedAs: [KeyValuePair.Create(".html", ImmutableArray<string>.Empty)]));
        Assert.Throws<FormatException>(() => Serving.Of(servedAs: [KeyValuePair.Create("a/b.html", ImmutableArray.Create("/"))]));
    }

    [Fact]
    public void Everything_is_all_under_the_prefix_and_the_prefix_itself_where_it_is_a_folders_URL()
    {
        static IEnumerable<string> Of(Serving serving) => serving.Everything.Select(path => path.Encoded);

        Assert.Equal(["/*"], Of(Serving.Plain));
        Assert.Equal(["/docs/*"], Of(Serving.Of(pathPrefix: "/docs")));
        Assert.Equal(["/docs", "/docs/*"], Of(Serving.Of(pathPrefix: "/docs", indexDocument: "index.html")));
        Assert.Equal(["/docs/*"], Of(Serving.Of(pathPrefix: "/docs", cleanUrls: true)));
        Assert.Equal(["/*"], Of(Serving.Of(pathPrefix: "/docs", fallbackDocument: "/index.html")));
        Assert.Equal(["/c+1", "/c%2B1", "/c+1/*", "/c%2B1/*"], Of(Serving.Of(pathPrefix: "/c+1", indexDocument: "index.html")));
        Assert.Equal(["/*"], Of(Serving.Of(pathPrefix: "/~me", indexDocument: "index.html")));
        Assert.Equal(["/docs*", "/docs/*"], Of(Serving.Of(pathPrefix: "/docs", indexDocument: "index.html", queryStrings: true)));
    }

    [Fact]
    public void Servings_are_equal_by_value_and_so_are_their_digests()
    {
        Serving[] different =
        [
            Serving.Plain,
            Serving.Of(pathPrefix: "/docs"),
            Serving.Of(indexDocument: "index.html"),
            Serving.Of(indexDocument: "index.html", cleanUrls: true),
            Serving.Of(servedAs: [KeyValuePair.Create("/index.html", ImmutableArray.Create("/index.html", "/"))]),
            Serving.Of(servedAs: [KeyValuePair.Create("/index.html", ImmutableArray.Create("/index.html,1 /"))]),
            Serving.Of(fallbackDocument: "/index.html"),
            Serving.Of(queryStrings: true),
        ];
        var same = Serving.Of(servedAs: [KeyValuePair.Create("/index.html", ImmutableArray.Create("/index.html", "/", ""))]);

        Assert.Equal(different.Length, different.Distinct().Count());
        Assert.Equal(different.Length, different.Select(serving => serving.Digest).Distinct().Count());
        Assert.Equal(Serving.Of(indexDocument: "index.html"), same);
        Assert.Equal(Serving.Of(indexDocument: "index.html").GetHashCode(), same.GetHashCode());
    }
}
