namespace Rehearsal.Histories;

/// <summary>What goes wrong during one up.</summary>
/// <param name="Faults">What CloudFront does wrong; empty: nothing.</param>
/// <param name="Killed">Which process is killed.</param>
/// <param name="AtEvent">When: at which log line or call of the provider, counted from 1.</param>
internal sealed record Disaster(string Faults, Victim Killed, int AtEvent)
{
    /// <summary>After which share of the resources' uploads one is refused, so that the program fails; null: all go well.</summary>
    public double? BreaksOffAfter { get; init; }

    public static readonly Disaster None = new("", Victim.Nobody, 0);

    private static readonly string[] Faulty =
    [
        "CreateInvalidation#1=throttle",
        "CreateInvalidation#1-2=503",
        "CreateInvalidation#1=500",
        "CreateInvalidation#1=quota",
        "CreateInvalidation#1=drop-before",
        "CreateInvalidation#1=drop-after",
        "CreateInvalidation#2=drop-after",
        "CreateInvalidation#1=garbage",
        "CreateInvalidation#1=delay=100ms",
        "CreateInvalidation=throttle@0.4",
        "CreateInvalidation=drop-after@0.4",
        "CreateInvalidation#1=complete-late=3polls",
        "GetInvalidation=503@0.5",
        "GetInvalidation#1=garbage",
        "ListInvalidations=503@0.5",
        "CreateInvalidation=access-denied",
        "CreateInvalidation=throttle",
        "CreateInvalidation=drop-after",
        "CreateInvalidation=drop-before",
        "CreateInvalidation#2-=access-denied",
        "CreateInvalidation#1=expired-token",
        "GetInvalidation=access-denied",
    ];

    public static Disaster Some(Random random) =>
        random.Next(10) switch
        {
            < 4 => None,
            < 7 => None with { Faults = $"{Faulty[random.Next(Faulty.Length)]};seed={random.Next()}" },
            7 => None with { Killed = Victim.Provider, AtEvent = random.Next(1, 24) },
            8 => None with { Killed = Victim.Engine, AtEvent = random.Next(1, 24) },
            9 when random.Next(2) == 0 => None with { BreaksOffAfter = random.NextDouble() },
            _ => new Disaster($"{Faulty[random.Next(Faulty.Length)]};seed={random.Next()}", (Victim)random.Next(1, 3), random.Next(1, 24)),
        };

    public override string ToString() =>
        (Faults.Length, Killed) switch
        {
            (0, Victim.Nobody) when BreaksOffAfter is not null => "an upload is refused",
            (0, Victim.Nobody) => "nothing goes wrong",
            (_, Victim.Nobody) => Faults,
            (0, _) => $"the {Killed} is killed at event {AtEvent}",
            _ => $"{Faults}, and the {Killed} is killed at event {AtEvent}",
        };
}
