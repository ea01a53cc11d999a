using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Rehearsal.Cloud.Tests;

public sealed class ControlApiTests
{
    [Fact]
    public async Task Buckets_objects_and_distributions_are_made_and_shown()
    {
        await using var some = await SomeCloud.StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = some.Cloud.Address };

        using var bucket = await http.PostAsync("/_cloud/buckets/b?open=true", null, SomeCloud.Cancellation);
        using var put = await http.PutAsJsonAsync(
            "/_cloud/buckets/b/objects?key=" + Uri.EscapeDataString("a b/é?.html"),
            new { content = Encoding.UTF8.GetBytes("hi"), contentType = "text/html" },
            SomeCloud.Cancellation
        );
        using var made = await http.PostAsJsonAsync(
            "/_cloud/distributions",
            new { origin = new { bucket = "b" }, customErrorResponses = new[] { new { errorCode = 404, errorCachingMinTtl = 5 } } },
            SomeCloud.Cancellation
        );
        var distribution = await made.Content.ReadFromJsonAsync<JsonElement>(SomeCloud.Cancellation);
        var id = distribution.GetProperty("id").GetString()!;

        Assert.Equal(HttpStatusCode.OK, bucket.StatusCode);
        Assert.Equal(
            "49f68a5c8493ec2c0bf489821c21fc3b",
            (await put.Content.ReadFromJsonAsync<JsonElement>(SomeCloud.Cancellation)).GetProperty("eTag").GetString()
        );
        Assert.Equal("hi", some.Cloud.Fetch(id, "/a%20b/%C3%A9%3F.html").Text);
        Assert.Equal(5, some.Cloud.Distributions[id].CustomErrorResponses.Single().ErrorCachingMinTtl);
    }

    [Theory]
    [InlineData("GET", "buckets/none", "", 404)]
    [InlineData("POST", "buckets/site", "", 409)]
    [InlineData("DELETE", "buckets/site", "", 409)]
    [InlineData("PUT", "buckets/site/policy", "no json", 400)]
    [InlineData("PUT", "buckets/site/objects", "{}", 400)]
    [InlineData("POST", "distributions", "{}", 400)]
    [InlineData("POST", "distributions", """{"origin": null}""", 400)]
    [InlineData("POST", "distributions", """{"origin": {"bucket": "site", "folder": "/"}}""", 400)]
    [InlineData("POST", "distributions", """{"origin": {"bucket": "site"}, "aliases": null}""", 400)]
    [InlineData("POST", "distributions", """{"origin": {"bucket": "site"}, "aliases": [null]}""", 400)]
    [InlineData("POST", "distributions", """{"origin": {"bucket": "site"}, "customErrorResponses": [null]}""", 400)]
    [InlineData(
        "POST",
        "distributions",
        """{"origin": {"bucket": "site"}, "customErrorResponses": [{"errorCode": 404, "responseCode": 7}]}""",
        400
    )]
    [InlineData("POST", "distributions", """{"origin": {"bucket": "site"}, "maxTtl": 1e300}""", 400)]
    [InlineData("POST", "distributions", """{"origin": {"folder": "/etc"}}""", 403)]
    [InlineData("PUT", "buckets/site/objects?key=a", """{"content": "", "contentType": "a\nb"}""", 400)]
    [InlineData("POST", "tenants", "{}", 400)]
    [InlineData("GET", "distributions/E0", "", 404)]
    [InlineData("PUT", "faults", "nonsense", 400)]
    [InlineData("GET", "nowhere", "", 404)]
    public async Task A_request_that_makes_no_sense_is_refused_with_a_reason(string method, string path, string body, int status)
    {
        await using var some = await SomeCloud.StartAsync();
        some.Put("a", "b");
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = some.Cloud.Address };
        using var request = new HttpRequestMessage(new HttpMethod(method), "/_cloud/" + path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };

        using var answer = await http.SendAsync(request, SomeCloud.Cancellation);

        Assert.Equal(status, (int)answer.StatusCode);
        using var later = await http.GetAsync("/_cloud/distributions", SomeCloud.Cancellation);

        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
        Assert.Equal("b", some.Get("/a"));
        Assert.NotEqual(
            "",
            (await answer.Content.ReadFromJsonAsync<JsonElement>(SomeCloud.Cancellation)).GetProperty("message").GetString()
        );
    }

    [Fact]
    public async Task Calls_invalidations_and_faults_can_be_seen_and_set()
    {
        await using var some = await SomeCloud.StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = some.Cloud.Address };
        await some.CreateAsync("r", "/a");

        using var set = await http.PutAsync(
            "/_cloud/faults",
            new StringContent("\"CreateInvalidation=throttle\"", Encoding.UTF8, "application/json"),
            SomeCloud.Cancellation
        );
        var throttled = await some.CreateAsync("s", "/a");
        var calls = await http.GetFromJsonAsync<Dictionary<string, int>>("/_cloud/calls", SomeCloud.Cancellation);
        var invalidations = await http.GetFromJsonAsync<AcceptedInvalidation[]>("/_cloud/invalidations", SomeCloud.Cancellation);
        var log = await http.GetFromJsonAsync<OperationLogEntry[]>("/_cloud/log", SomeCloud.Cancellation);
        using var reset = await http.PostAsync("/_cloud/reset", null, SomeCloud.Cancellation);

        Assert.Equal("Throttling", throttled["Code"]);
        Assert.Equal(2, calls!["CreateInvalidation"]);
        Assert.Equal("r", Assert.Single(invalidations!).CallerReference);
        Assert.Equal([201, 400], log!.Select(entry => entry.Status));
        Assert.Empty(some.Cloud.Distributions);
        Assert.Empty(some.Cloud.Invalidations);
        Assert.Empty(some.Cloud.Calls);
    }
}
