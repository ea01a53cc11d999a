using InvalidationInfra.Provider.Logging;

namespace InvalidationInfra.Provider.Tests;

/// <summary>Keeps what the user would have been told.</summary>
internal sealed class RecordingLog : IEngineLog
{
    private readonly Lock _adding = new();

    public List<string> Lasting { get; } = [];

    public List<string> Warnings { get; } = [];

    public List<string> Passing { get; } = [];

    public Task InfoAsync(string urn, string message) => Add(Lasting, message);

    public Task WarningAsync(string urn, string message) => Add(Warnings, message);

    public Task ProgressAsync(string urn, string message) => Add(Passing, message);

    private Task Add(List<string> lines, string message)
    {
        lock (_adding)
        {
            lines.Add(message);
        }

        return Task.CompletedTask;
    }
}
