namespace InvalidationInfra.Provider.Issuing;

/// <summary>
/// What time it is for CloudFront. Whether an answer is older than its question can be told only on one clock, and the clock of a
/// build machine may be minutes off; each answer's <c>Date</c> header says by how much.
/// </summary>
internal sealed class ServerClock(TimeProvider time)
{
    // The header has whole seconds and travels for a while: a smaller difference is no difference.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    private long _aheadTicks;

    /// <summary>Takes note of the time in an answer that has just come.</summary>
    public void Observe(DateTimeOffset serverTime)
    {
        var ahead = serverTime - time.GetUtcNow();
        Interlocked.Exchange(ref _aheadTicks, ahead.Duration() > Tolerance ? ahead.Ticks : 0);
    }

    /// <summary>A time of this machine's clock on the server's, not later than it can have been there.</summary>
    public DateTimeOffset EarliestAt(DateTimeOffset local)
    {
        var ahead = Interlocked.Read(ref _aheadTicks);
        var server = ahead == 0 ? local : local.AddTicks(ahead) - Tolerance;
        // CloudFront's times may be cut off to the second.
        return server.AddTicks(-(server.Ticks % TimeSpan.TicksPerSecond));
    }
}
