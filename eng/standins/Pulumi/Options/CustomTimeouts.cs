namespace Pulumi;

/// <summary>How long an operation may take; the provider has its own default.</summary>
public sealed class CustomTimeouts
{
    public TimeSpan? Create { get; set; }

    public TimeSpan? Update { get; set; }

    public TimeSpan? Delete { get; set; }

    internal CustomTimeouts Clone() =>
        new()
        {
            Create = Create,
            Update = Update,
            Delete = Delete,
        };

    internal Pulumirpc.RegisterResourceRequest.Types.CustomTimeouts ToMessage() =>
        new()
        {
            Create = Duration(Create),
            Update = Duration(Update),
            Delete = Duration(Delete),
        };

    /// <summary>A duration as the engine parses it. A tick is 100 ns.</summary>
    private static string Duration(TimeSpan? time) => time is { Ticks: var ticks } ? $"{ticks}00ns" : "";
}
