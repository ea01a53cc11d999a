using System.Collections.Concurrent;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumirpc;

namespace Pulumi.Deployments;

/// <summary>The gRPC clients for the engine, and what it says it can do.</summary>
internal sealed class EngineConnection : IDisposable
{
    // The engine's own limit, in place of gRPC's 4 MB: a state is easily larger.
    private const int MessageLimit = 400 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _features = new(StringComparer.Ordinal);
    private readonly GrpcChannel _monitorChannel;
    private readonly GrpcChannel _engineChannel;

    public EngineConnection(DeploymentSettings settings)
    {
        _monitorChannel = Open(settings.Monitor);
        _engineChannel = Open(settings.Engine);
        Monitor = new ResourceMonitor.ResourceMonitorClient(_monitorChannel);
        Engine = new Engine.EngineClient(_engineChannel);
    }

    public ResourceMonitor.ResourceMonitorClient Monitor { get; }

    public Engine.EngineClient Engine { get; }

    public Task<bool> SupportsAsync(string feature) =>
        _features
            .GetOrAdd(
                feature,
                id => new Lazy<Task<bool>>(async () =>
                {
                    var answer = await Monitor.SupportsFeatureAsync(new SupportsFeatureRequest { Id = id }).ConfigureAwait(false);
                    return answer.HasSupport;
                })
            )
            .Value;

    /// <summary>Tells the engine that the program has said everything, and waits until it no longer needs the program.</summary>
    public async Task SignalAndWaitForShutdownAsync()
    {
        try
        {
            await Monitor.SignalAndWaitForShutdownAsync(new Google.Protobuf.WellKnownTypes.Empty()).ConfigureAwait(false);
        }
        catch (RpcException answer) when (answer.StatusCode == StatusCode.Unimplemented)
        {
            // An engine older than this call: it takes the program's end for the signal.
        }
    }

    public void Dispose()
    {
        _monitorChannel.Dispose();
        _engineChannel.Dispose();
    }

    private static GrpcChannel Open(string address) =>
        GrpcChannel.ForAddress(
            $"http://{address}",
            new GrpcChannelOptions
            {
                MaxReceiveMessageSize = MessageLimit,
                MaxSendMessageSize = MessageLimit,
                Credentials = ChannelCredentials.Insecure,
            }
        );
}
