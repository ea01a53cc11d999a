using System.Net;
using System.Text;

namespace Rehearsal.Cloud.Tests;

/// <summary>What web pages, other names for this machine and strangers can have of the cloud.</summary>
public sealed class ControlGuardTests
{
    private const string Token = "0123456789abcdef";

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("[::1]", HttpStatusCode.OK)]
    [InlineData("rebound.example.com", HttpStatusCode.MisdirectedRequest)]
    [InlineData("E9.localhost", HttpStatusCode.MisdirectedRequest)]
    [InlineData("192.0.2.1", HttpStatusCode.MisdirectedRequest)]
    public async Task Only_names_of_this_machine_and_of_distributions_are_answered(string host, HttpStatusCode status)
    {
        await using var some = await StartAsync();

        Assert.Equal(status, await SendAsync(some, new HttpRequestMessage(HttpMethod.Get, "/_cloud") { Headers = { Host = host } }));
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("Bearer 0123456789abcdeF", HttpStatusCode.Unauthorized)]
    [InlineData("0123456789abcdef", HttpStatusCode.Unauthorized)]
    [InlineData("Bearer 0123456789abcdef", HttpStatusCode.OK)]
    public async Task A_change_needs_the_token(string? authorization, HttpStatusCode status)
    {
        await using var some = await StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Post, "/_cloud/buckets/b");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);

        Assert.Equal(status, await SendAsync(some, request));
        Assert.Equal(status == HttpStatusCode.OK, some.Cloud.Buckets.ContainsKey("b"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/calls")]
    [InlineData("/log")]
    [InlineData("/invalidations")]
    [InlineData("/distributions")]
    public async Task Looking_needs_none(string path)
    {
        await using var some = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, await SendAsync(some, new HttpRequestMessage(HttpMethod.Get, "/_cloud" + path)));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_web_page_gets_nothing_even_with_the_token(string method)
    {
        await using var some = await StartAsync();
        var request = WithToken(new HttpMethod(method), "/_cloud/buckets/b");
        request.Headers.Add("Origin", "https://example.com");

        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(some, request));
        Assert.False(some.Cloud.Buckets.ContainsKey("b"));
    }

    [Fact]
    public async Task A_body_must_be_JSON()
    {
        await using var some = await StartAsync();
        var request = WithToken(HttpMethod.Put, "/_cloud/faults");
        request.Content = new StringContent("CreateInvalidation=throttle", Encoding.UTF8, "text/plain");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await SendAsync(some, request));
    }

    [Fact]
    public async Task A_folder_must_be_inside_one_that_was_named_wherever_its_links_lead()
    {
        using var temporary = new TemporaryFolder();
        var folder = temporary.Root;
        var (named, other) = (Path.Combine(folder, "named"), Path.Combine(folder, "named-too"));
        Directory.CreateDirectory(Path.Combine(named, "inside"));
        Directory.CreateDirectory(other);
        Directory.CreateSymbolicLink(Path.Combine(named, "link"), other);
        Directory.CreateSymbolicLink(Path.Combine(folder, "alias"), named);
        await using var some = await StartAsync(named);

        Assert.Equal(HttpStatusCode.OK, await ServeAsync(some, named));
        Assert.Equal(HttpStatusCode.OK, await ServeAsync(some, Path.Combine(named, "inside")));
        Assert.Equal(HttpStatusCode.OK, await ServeAsync(some, Path.Combine(folder, "alias", "inside")));
        Assert.Equal(HttpStatusCode.Forbidden, await ServeAsync(some, other));
        Assert.Equal(HttpStatusCode.Forbidden, await ServeAsync(some, Path.Combine(named, "link")));
        Assert.Equal(HttpStatusCode.Forbidden, await ServeAsync(some, Path.Combine(named, "..")));
        Assert.Equal(HttpStatusCode.Forbidden, await ServeAsync(some, Path.Combine(named, "nowhere")));
    }

    private static Task<SomeCloud> StartAsync(params string[] folders) =>
        SomeCloud.StartAsync(options => options with { ControlToken = Token, ControlFolders = folders });

    private static Task<HttpStatusCode> ServeAsync(SomeCloud some, string folder)
    {
        var request = WithToken(HttpMethod.Put, "/_cloud/distributions/E7");
        var quoted = System.Text.Json.JsonSerializer.Serialize(folder);
        request.Content = new StringContent($$"""{ "origin": { "folder": {{quoted}} } }""", Encoding.UTF8, "application/json");
        return SendAsync(some, request);
    }

    private static HttpRequestMessage WithToken(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + Token);
        return request;
    }

    private static async Task<HttpStatusCode> SendAsync(SomeCloud some, HttpRequestMessage request)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = some.Cloud.Address };
        using (request)
        {
            using var answer = await http.SendAsync(request, SomeCloud.Cancellation);
            return answer.StatusCode;
        }
    }
}
