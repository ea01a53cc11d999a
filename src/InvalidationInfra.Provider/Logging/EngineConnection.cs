using Grpc.Core;
using Grpc.Net.Client;
using Pulumirpc;

namespace InvalidationInfra.Provider.Logging;

/// <summary>The line back to the engine, on which log messages travel. Without an engine (started by hand) messages go nowhere.</summary>
internal sealed class EngineConnection(SecretRedactor redactor) : IEngineLog, IDisposable
{
    // An engine that takes longer over a line is not listening, and an invalidation does not wait for it.
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(10);

    private readonly Lock _attaching = new();
    private GrpcChannel? _channel;

    /// <summary>The engine's address; null without an engine.</summary>
    public EngineAddress? Address { get; private set; }

    /// <summary>Changes the engine that messages go to.</summary>
    public void Attach(EngineAddress address)
    {
        lock (_attaching)
        {
            if (address == Address)
            {
                return;
            }

            // The one before stays open: a message may be under way on it.
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
                    Message = ShownText.Of(redactor.Redact(message), ShownText.MaxMessage),
                    Ephemeral = ephemeral,
                },
                deadline: DateTime.UtcNow + MaxTime
            );
        }
        catch (Exception e) when (e is RpcException or ObjectDisposedException)
        {
            // An engine that no longer listens must not fail the invalidation that it asked for.
        }
    }
}
