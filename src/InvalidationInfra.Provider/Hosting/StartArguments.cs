namespace InvalidationInfra.Provider.Hosting;

/// <summary>
/// The command line that the engine starts a plugin with: its own address, after logging flags that do not matter here
/// (<c>--logtostderr</c>, <c>-v=9</c>, <c>--logflow</c>, <c>--tracing URL</c>).
/// </summary>
/// <param name="EngineAddress">Host and port of the engine; null when the plugin is started by hand, to be attached later.</param>
internal sealed record StartArguments(string? EngineAddress)
{
    private const string TracingFlag = "--tracing";

    public static StartArguments Parse(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == TracingFlag)
            {
                i++;
            }
            else if (!arguments[i].StartsWith('-'))
            {
                return new StartArguments(arguments[i]);
            }
        }

        return new StartArguments((string?)null);
    }
}
