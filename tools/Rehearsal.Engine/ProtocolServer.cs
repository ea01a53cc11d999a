using System.Net;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Rehearsal.Engine;

/// <summary>The engine's own end of the protocol: a gRPC server on the loopback interface, for program and plugins.</summary>
internal static class ProtocolServer
{
    /// <summary>What the real engine and the SDKs allow.</summary>
    public const int MaxMessageBytes = 400 * 1024 * 1024;

    public static async Task<(WebApplication Server, string Address)> StartAsync(
        Programs.MonitorService monitor,
        Programs.EngineService engine,
        CancellationToken cancellationToken
    )
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2);
        });
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = MaxMessageBytes;
            grpc.MaxSendMessageSize = MaxMessageBytes;
        });
        builder.Services.AddSingleton(monitor);
        builder.Services.AddSingleton(engine);
        // The process that embeds the engine decides what Ctrl-C means.
        builder.Services.AddSingleton<IHostLifetime, Unsignalled>();
        var server = builder.Build();
        server.MapGrpcService<Programs.MonitorService>();
        server.MapGrpcService<Programs.EngineService>();
        await server.StartAsync(cancellationToken);
        return (server, new Uri(server.Urls.Single()).Authority);
    }

    public static GrpcChannel Connect(string address) =>
        GrpcChannel.ForAddress(
            $"http://{address}",
            new GrpcChannelOptions
            {
                MaxReceiveMessageSize = MaxMessageBytes,
                MaxSendMessageSize = MaxMessageBytes,
                HttpHandler = new SocketsHttpHandler { UseProxy = false },
            }
        );

    /// <summary>A lifetime that ends by disposal alone.</summary>
    private sealed class Unsignalled : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
