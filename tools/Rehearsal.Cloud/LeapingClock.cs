namespace Rehearsal.Cloud;

/// <summary>
/// The real time and what was leapt over. Between two commands of a user minutes pass, and CloudFront's answers tell times to the second:
/// rehearsed commands,
/// which follow each other within one, leap over the time in between.
/// </summary>
public sealed class LeapingClock : TimeProvider
{
    private long _leaptTicks;

    /// <summary>Lets time pass at once.</summary>
    public void Leap(TimeSpan time) => Interlocked.Add(ref _leaptTicks, time.Ticks);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _leaptTicks));
}
