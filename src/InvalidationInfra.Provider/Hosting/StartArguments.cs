using InvalidationInfra.Provider.Logging;

namespace InvalidationInfra.Provider.Hosting;

/// <summary>
/// The command line that the engine starts a plugin with: its own address, after logging flags that do not matter here
/// (<c>--logtostderr</c>, <c>-v=9</c>, <c>--logflow</c>, <c>--tracing URL</c>).
/// </summary>
/// <param name="Engine">Where the engine listens; null when the plugin is started by hand, to be attached later.</param>
internal sealed record StartArguments(EngineAddress? Engine)
{
    private const string TracingFlag = "--tracing";

    /// <summary>Null for what no engine says: something that is no address where its address belongs.</summary>
    public static StartArguments? TryParse(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == TracingFlag)
            {
                i++;
            }
            else if (!arguments[i].StartsWith('-'))
            {
                return EngineAddress.TryParse(arguments[i]) is { } engine ? new StartArguments(engine) : null;
            }
        }

        return new StartArguments((EngineAddress?)null);
    }
}
