using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Testing;

/// <summary>A server that a test writes, on any free port of 127.0.0.1, which logs nothing.</summary>
public static class LoopbackServer
{
    /// <summary>A server of HTTP/1.1, as CloudFront is one.</summary>
    public static WebApplicationBuilder OfHttp() => On(HttpProtocols.Http1);

    /// <summary>A server of HTTP/2 without TLS, as engines and plugins are.</summary>
    public static WebApplicationBuilder OfGrpc() => On(HttpProtocols.Http2);

    private static WebApplicationBuilder On(HttpProtocols protocols)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = protocols));
        return builder;
    }
}
