using Amazon.CloudFront;
using Amazon.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace StandIns.Tests.CloudFront;

/// <summary>An HTTP server that keeps what it is sent and gives prepared answers, the last one over and over.</summary>
internal sealed class RecordingServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Queue<Answer> _answers;
    private readonly List<RecordedRequest> _requests = [];

    private RecordingServer(IEnumerable<Answer> answers)
    {
        _answers = new Queue<Answer>(answers);
        _app = LoopbackServer.OfHttp().Build();
        _app.Run(AnswerAsync);
    }

    public IReadOnlyList<RecordedRequest> Requests => _requests;

    public RecordedRequest Request => Assert.Single(_requests);

    public string Url => _app.Urls.First();

    public static async Task<RecordingServer> StartAsync(params IEnumerable<Answer> answers)
    {
        var server = new RecordingServer(answers);
        await server._app.StartAsync();
        return server;
    }

    public AmazonCloudFrontClient Client(int maxErrorRetry = 0) =>
        new(
            new BasicAWSCredentials("AKIDEXAMPLE", "secret"),
            new AmazonCloudFrontConfig
            {
                ServiceURL = Url,
                AuthenticationRegion = "us-east-1",
                MaxErrorRetry = maxErrorRetry,
            }
        );

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var headers = http.Request.Headers.ToDictionary(
            header => header.Key,
            header => header.Value.ToString(),
            StringComparer.OrdinalIgnoreCase
        );
        // The raw target: Kestrel's Path is decoded already.
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        _requests.Add(new RecordedRequest(http.Request.Method, target, headers, await reader.ReadToEndAsync()));

        var answer = _answers.Count > 1 ? _answers.Dequeue() : _answers.Peek();
        http.Response.StatusCode = answer.Status;
        http.Response.ContentType = "text/xml";
        http.Response.Headers["x-amzn-RequestId"] = "request-of-the-header";
        foreach (var (name, value) in answer.Headers)
        {
            http.Response.Headers[name] = value;
        }

        await http.Response.WriteAsync(answer.Body);
    }
}
