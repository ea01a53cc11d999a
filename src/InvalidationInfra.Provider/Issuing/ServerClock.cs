namespace InvalidationInfra.Provider.Issuing;

/// <summary>
/// What time it is for CloudFront. Whether an answer is older than its question can be told only on one clock, and the clock of a
/// build machine may be seconds or minutes off; each answer's <c>Date</c> header says by how much.
/// </summary>
internal sealed class ServerClock(TimeProvider time)
{
    private long _aheadTicks;

    /// <summary>Takes note of the time in an answer that has just come.</summary>
    // Cut to the second and some time on its way: the server's clock is ahead by at least this. So a new invalidation never looks old,
    // which would
    // make another, paid one; an old one looks new for about a second, in which no command can have come and gone.
    public void Observe(DateTimeOffset serverTime) => Interlocked.Exchange(ref _aheadTicks, (serverTime - time.GetUtcNow()).Ticks);

    /// <summary>Whether a time of the server's is not before one of this machine's.</summary>
    public bool IsSince(DateTimeOffset start, DateTimeOffset serverTime)
    {
        var earliest = start.AddTicks(Interlocked.Read(ref _aheadTicks));
        // Emulators tell times to the second only.
        return serverTime >= (CutToSecond(serverTime) == serverTime ? CutToSecond(earliest) : earliest);
    }

    private static DateTimeOffset CutToSecond(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));
}
