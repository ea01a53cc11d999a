using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace InvalidationInfra.Provider.Tests.Protocol;

/// <summary>As much of CloudFront as an invalidation that succeeds at once needs, on a real socket.</summary>
internal sealed class CloudFrontServer : IAsyncDisposable
{
    private const string Namespace = "http://cloudfront.amazonaws.com/doc/2020-05-31/";

    private readonly WebApplication _app;

    private CloudFrontServer(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    public List<string> Bodies { get; } = [];

    public static async Task<CloudFrontServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new CloudFrontServer(builder.Build());
        server._app.MapPost("/2020-05-31/distribution/{id}/invalidation", server.CreateAsync);
        server._app.MapGet("/2020-05-31/distribution/{id}/invalidation/{invalidation}", (string invalidation) => Answer(invalidation, 200));
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> CreateAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        lock (Bodies)
            Bodies.Add(body);
        return Answer("I2J0I21PCUYOIK", 201);
    }

    private static IResult Answer(string id, int status) => Results.Content(
        $"<Invalidation xmlns=\"{Namespace}\"><Id>{id}</Id><Status>Completed</Status><CreateTime>{DateTime.UtcNow:O}</CreateTime>"
        + "<InvalidationBatch><Paths><Quantity>1</Quantity><Items><Path>/*</Path></Items></Paths><CallerReference>r</CallerReference></InvalidationBatch></Invalidation>",
        "text/xml",
        statusCode: status);
}
