using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Pulumirpc;

namespace InvalidationInfra.Provider.Tests.Protocol;

/// <summary>As much of an engine as a provider's log lines need, on a real socket.</summary>
internal sealed class EngineServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private EngineServer(WebApplication app) => _app = app;

    public string Address => new Uri(_app.Urls.Single()).Authority;

    public IReadOnlyCollection<string> Lines => _app.Services.GetRequiredService<LogService>().Lines;

    public static async Task<EngineServer> StartAsync()
    {
        var builder = LoopbackServer.OfGrpc();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton<LogService>();
        var server = new EngineServer(builder.Build());
        server._app.MapGrpcService<LogService>();
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private sealed class LogService : Engine.EngineBase
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public override Task<Empty> Log(LogRequest request, ServerCallContext context)
        {
            Lines.Enqueue(request.Message);
            return Task.FromResult(new Empty());
        }
    }
}
