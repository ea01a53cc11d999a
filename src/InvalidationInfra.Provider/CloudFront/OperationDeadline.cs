namespace InvalidationInfra.Provider.CloudFront;

/// <summary>The time that one operation of the engine has, all its requests, repetitions and waiting included.</summary>
internal sealed class OperationDeadline
{
    /// <summary>
    /// The time that an operation has without <c>customTimeouts</c>. Invalidations of over 10 minutes happen (aws-cdk issue 15891).
    /// </summary>
    public static readonly TimeSpan Default = TimeSpan.FromMinutes(15);

    // Longer than anybody waits for anything, and short enough for arithmetic with dates.
    private static readonly TimeSpan Max = TimeSpan.FromDays(30);

    private readonly TimeProvider _time;
    private readonly DateTimeOffset _end;

    /// <param name="seconds">As the engine gives it; 0 where the user gave none, and then anything else that is no time.</param>
    public OperationDeadline(double seconds, TimeProvider time)
    {
        _time = time;
        Allowed =
            seconds >= Max.TotalSeconds ? Max
            : seconds > 0 ? TimeSpan.FromSeconds(seconds)
            : Default;
        _end = time.GetUtcNow() + Allowed;
    }

    public TimeSpan Allowed { get; }

    /// <summary>The time that is left; zero when it is over.</summary>
    public TimeSpan Remaining => _time.GetUtcNow() is var now && now < _end ? _end - now : TimeSpan.Zero;

    /// <summary>Whether there is time to wait for <paramref name="delay"/> and then do something.</summary>
    public bool Leaves(TimeSpan delay) => _time.GetUtcNow() + delay < _end;
}
