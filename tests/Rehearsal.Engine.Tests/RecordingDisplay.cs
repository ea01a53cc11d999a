using System.Text;

namespace Rehearsal.Engine.Tests;

/// <summary>The display of people, kept as text, and an event for a line that a test waits for.</summary>
internal sealed class RecordingDisplay : IEngineDisplay
{
    private readonly StringBuilder _text = new();
    private readonly ConsoleDisplay _console;

    public RecordingDisplay() => _console = new ConsoleDisplay(new StringWriter(_text));

    /// <summary>Called with each log line, ephemeral ones too.</summary>
    public Action<string> Logged { get; set; } = _ => { };

    public string Text => _text.ToString();

    public void Log(string urn, string severity, string message, bool ephemeral)
    {
        _console.Log(urn, severity, message, ephemeral);
        Logged(message);
    }

    public void Done(ResourceStep step) => _console.Done(step);

    public void Finished(EngineCommand command, EngineResult result) => _console.Finished(command, result);
}
