using System.Text;
using Rehearsal.Engine;

namespace Rehearsal.Histories;

/// <summary>What a user would have seen, as text; each line is also an event at which something may happen.</summary>
internal sealed class HistoryDisplay : IEngineDisplay
{
    private readonly StringBuilder _text = new();
    private readonly ConsoleDisplay _console;
    private readonly Action _happened;

    public HistoryDisplay(Action happened)
    {
        _happened = happened;
        _console = new ConsoleDisplay(new StringWriter(_text));
    }

    public string Text => _text.ToString();

    public void Log(string urn, string severity, string message, bool ephemeral)
    {
        _console.Log(urn, severity, message, ephemeral);
        _happened();
    }

    public void Done(ResourceStep step) => _console.Done(step);

    public void Finished(EngineCommand command, EngineResult result) => _console.Finished(command, result);
}
