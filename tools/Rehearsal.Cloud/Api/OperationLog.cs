namespace Rehearsal.Cloud.Api;

/// <summary>Counts and keeps the requests to the CloudFront API.</summary>
internal sealed class OperationLog
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _calls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _sinceFaults = new(StringComparer.Ordinal);
    private readonly List<OperationLogEntry> _entries = [];

    public IReadOnlyDictionary<string, int> Calls
    {
        get
        {
            lock (_gate)
            {
                return new Dictionary<string, int>(_calls, StringComparer.Ordinal);
            }
        }
    }

    public IReadOnlyList<OperationLogEntry> Entries
    {
        get
        {
            lock (_gate)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>Counts a request.</summary>
    /// <returns>Its number among those of its operation since the fault plan was set.</returns>
    public int Count(string operation)
    {
        lock (_gate)
        {
            _calls[operation] = _calls.GetValueOrDefault(operation) + 1;
            return _sinceFaults[operation] = _sinceFaults.GetValueOrDefault(operation) + 1;
        }
    }

    public void Add(OperationLogEntry entry)
    {
        lock (_gate)
        {
            _entries.Add(entry);
        }
    }

    public void RestartFaultNumbers()
    {
        lock (_gate)
        {
            _sinceFaults.Clear();
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _calls.Clear();
            _entries.Clear();
        }
    }
}
