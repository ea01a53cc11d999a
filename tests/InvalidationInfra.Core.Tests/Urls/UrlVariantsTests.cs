using InvalidationInfra.Core.Urls;

namespace InvalidationInfra.Core.Tests.Urls;

public sealed class UrlVariantsTests
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
        Assert.Equal(expected.Split(expected.Contains('|', StringComparison.Ordinal) ? '|' : ' '), UrlVariants.Of(asset, "index.html"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_an_index_document_an_asset_has_its_own_path_only(string? indexDocument)
    {
        Assert.Equal(["/a/index.html"], UrlVariants.Of("/a/index.html", indexDocument));
    }

    [Fact]
    public void The_index_document_may_have_any_name()
    {
        Assert.Equal(["/a/default.aspx", "/a/", "/a"], UrlVariants.Of("/a/default.aspx", "default.aspx"));
    }
}
