using InvalidationInfra.Stack.Sites;

namespace Infra.Tests.Sites;

public class ContentTypesTests
{
    [Theory]
    [InlineData("index.html", "text/html; charset=utf-8")]
    [InlineData("css/site.min.css", "text/css; charset=utf-8")]
    [InlineData("app.JS", "text/javascript; charset=utf-8")]
    [InlineData("logo.svg", "image/svg+xml")]
    [InlineData("font.woff2", "font/woff2")]
    [InlineData("module.wasm", "application/wasm")]
    [InlineData("site.webmanifest", "application/manifest+json")]
    [InlineData("LICENSE", "application/octet-stream")]
    [InlineData("archive.unknown", "application/octet-stream")]
    public void A_files_extension_says_its_content_type(string path, string type)
    {
        Assert.Equal(type, ContentTypes.Of(path));
    }
}
