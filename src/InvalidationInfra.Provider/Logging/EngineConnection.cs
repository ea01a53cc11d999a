using Grpc.Core;
using Grpc.Net.Client;
using Pulumirpc;

namespace InvalidationInfra.Provider.Logging;

/// <summary>The line back to the engine, on which log messages travel. Without an engine (started by hand) messages go nowhere.</summary>
internal sealed class EngineConnection(SecretRedactor redactor) : IEngineLog, IDisposable
{
    private readonly Lock _attaching = new();
    private GrpcChannel? _channel;

    /// <summary>Host and port of the engine, if there is one.</summary>
    public string? Address { get; private set; }

    public void Attach(string? address)
    {
        lock (_attaching)
        {
            if (string.IsNullOrEmpty(address) || address == Address)
            {
                return;
            }

            _channel?.Dispose();
            _channel = GrpcChannel.ForAddress($"http://{address}");
            Address = address;
        }
    }

    public Task InfoAsync(string urn, string message) => LogAsync(LogSeverity.Info, urn, message, ephemeral: false);

    public Task WarningAsync(string urn, string message) => LogAsync(LogSeverity.Warning, urn, message, ephemeral: false);

    public Task ProgressAsync(string urn, string message) => LogAsync(LogSeverity.Info, urn, message, ephemeral: true);

    public void Dispose() => _channel?.Dispose();

    private async Task LogAsync(LogSeverity severity, string urn, string message, bool ephemeral)
    {
        if (_channel is not { } channel)
        {
            return;
        }

        try
        {
            await new Engine.EngineClient(channel).LogAsync(
                new LogRequest
                {
                    Severity = severity,
                    Urn = urn,
                    Message = redactor.Redact(message),
                    Ephemeral = ephemeral,
                }
            );
        }
        catch (RpcException)
        {
            // An engine that no longer listens must not fail the invalidation that it asked for.
        }
    }
}
