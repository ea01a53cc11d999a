using Pulumirpc;

namespace Pulumi.Deployments;

/// <summary>Sends the program's messages to the engine, one after the other.</summary>
internal sealed class EngineLog(EngineConnection connection, PendingWork work)
{
    private readonly Lock _gate = new();
    private Task _last = Task.CompletedTask;
    private bool _hasErrors;

    /// <summary>Whether the program has logged an error: it then fails, even if nothing was thrown.</summary>
    public bool HasErrors
    {
        get
        {
            lock (_gate)
            {
                return _hasErrors;
            }
        }
    }

    public Task WriteAsync(LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral)
    {
        Task task;
        lock (_gate)
        {
            _hasErrors |= severity == LogSeverity.Error;
            // Each waits for the one before it: the engine shows messages in the order in which they come.
            task = _last = SendAsync(_last, severity, message, resource, streamId ?? 0, ephemeral ?? false);
        }

        work.Watch(task);
        return task;
    }

    private static async Task<string> UrnOfAsync(Resource? resource)
    {
        if (resource is null)
        {
            return "";
        }

        try
        {
            return await resource.Urn.ValueOrAsync("").ConfigureAwait(false) ?? "";
        }
        catch (Exception)
        {
            // The resource failed; its message is worth sending all the same.
            return "";
        }
    }

    private async Task SendAsync(Task previous, LogSeverity severity, string message, Resource? resource, int streamId, bool ephemeral)
    {
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        var urn = await UrnOfAsync(resource).ConfigureAwait(false);
        try
        {
            var request = new LogRequest
            {
                Severity = severity,
                Message = message,
                Urn = urn,
                StreamId = streamId,
                Ephemeral = ephemeral,
            };
            await connection.Engine.LogAsync(request).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            throw new LogException(failure);
        }
    }
}
