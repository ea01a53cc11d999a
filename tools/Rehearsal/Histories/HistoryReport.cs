namespace Rehearsal.Histories;

/// <summary>What happened in one history, or in many.</summary>
internal sealed class HistoryReport
{
    public int Histories { get; private set; } = 1;

    public int Ups { get; private set; }

    public int FailedUps { get; private set; }

    /// <summary>Ups during which CloudFront misbehaved.</summary>
    public int FaultyUps { get; private set; }

    public SortedDictionary<Victim, int> Kills { get; } = [];

    /// <summary>What CloudFront accepted, by what it was needed for.</summary>
    public SortedDictionary<string, int> Accepted { get; } = new(StringComparer.Ordinal);

    public int Fetches { get; set; }

    /// <summary>The first thing that was wrong; null where nothing was.</summary>
    public string? Failure { get; set; }

    /// <summary>The steps, for people.</summary>
    public IReadOnlyList<string> Words { get; set; } = [];

    public void CountUp(Disaster disaster, string? error)
    {
        Ups++;
        FailedUps += error is null ? 0 : 1;
        FaultyUps += disaster.Faults.Length > 0 ? 1 : 0;
        if (HistoryStack.WasKilled(error))
        {
            Kills[disaster.Killed] = Kills.GetValueOrDefault(disaster.Killed) + 1;
        }
    }

    public void CountAccepted(string reason, int count) => Accepted[reason] = Accepted.GetValueOrDefault(reason) + count;

    /// <summary>Adds another history's numbers to these.</summary>
    public void Add(HistoryReport other)
    {
        Histories += other.Histories;
        Ups += other.Ups;
        FailedUps += other.FailedUps;
        FaultyUps += other.FaultyUps;
        Fetches += other.Fetches;
        foreach (var (victim, count) in other.Kills)
        {
            Kills[victim] = Kills.GetValueOrDefault(victim) + count;
        }

        foreach (var (reason, count) in other.Accepted)
        {
            CountAccepted(reason, count);
        }
    }

    /// <summary>A report of no history yet, to add others to.</summary>
    public static HistoryReport Nothing() => new() { Histories = 0 };
}
