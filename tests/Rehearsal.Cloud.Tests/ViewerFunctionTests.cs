using Rehearsal.Cloud.Edges;

namespace Rehearsal.Cloud.Tests;

/// <summary>Viewer-request functions at the embedded edges.</summary>
public sealed class ViewerFunctionTests
{
    private const string IndexDocuments = """
        function handler(event) {
            const request = event.request;
            if (request.uri.endsWith('/')) { request.uri += 'index.html'; }
            return request;
        }
        """;

    [Fact]
    public void A_function_rewrites_the_path_and_leaves_the_query_alone()
    {
        var request = new ViewerFunction(IndexDocuments).Run("/about/?lang=en");

        Assert.Null(request.Answer);
        Assert.Equal("/about/index.html?lang=en", request.Url);
    }

    [Fact]
    public void A_function_sees_the_path_as_the_viewer_spelled_it()
    {
        var request = new ViewerFunction("function handler(e) { e.request.uri += '?'; return e.request; }").Run("/caf%C3%A9%20menu");

        Assert.Equal("/caf%C3%A9%20menu?", request.Url);
    }

    [Fact]
    public void A_function_may_answer_by_itself()
    {
        var request = new ViewerFunction("function handler(e) { return { statusCode: 410, statusDescription: 'Gone' }; }").Run("/old");

        Assert.Equal(410, request.Answer?.Status);
    }

    [Theory]
    [InlineData("function handler(e) { throw new Error('no'); }")]
    [InlineData("function handler(e) { while (true) { } }")]
    [InlineData("function handler(e) { return 'no request'; }")]
    [InlineData("function handler(e) { }")]
    [InlineData("var noHandler = 1;")]
    public void A_function_that_fails_is_a_503(string code)
    {
        Assert.Equal(503, new ViewerFunction(code).Run("/").Answer?.Status);
    }

    [Fact]
    public void Code_that_does_not_compile_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new ViewerFunction("function handler(e) {"));
    }

    [Fact]
    public async Task Edges_cache_under_the_url_that_the_function_returns()
    {
        await using var some = await SomeCloud.StartAsync(settings: one =>
            one with
            {
                ViewerRequestFunction = CloudState.FunctionArn("folders"),
            }
        );
        some.Cloud.PublishFunction("folders", IndexDocuments);
        some.Put("about/index.html", "about");

        Assert.Equal("about", some.Get("/about/"));
        some.Put("about/index.html", "changed");

        Assert.Equal("about", some.Get("/about/index.html"));
    }
}
