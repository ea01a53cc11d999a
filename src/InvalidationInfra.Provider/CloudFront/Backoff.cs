namespace InvalidationInfra.Provider.CloudFront;

/// <summary>
/// The wait before the n-th repetition: doubling from <paramref name="first"/> to <paramref name="max"/>, of which the upper half is drawn
/// at random. Deployments that were throttled together must not come back together.
/// </summary>
internal sealed class Backoff(TimeSpan first, TimeSpan max, Random random)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Max = TimeSpan.FromSeconds(20);

    // 2^20 times any first delay is past any maximum; beyond, the power would overflow.
    private const int MaxDoublings = 20;

    /// <summary>The delays that CloudFront's control plane is given.</summary>
    public static Backoff OfControlPlane(Random random) => new(First, Max, random);

    /// <param name="repetition">0 for the first one.</param>
    public TimeSpan Before(int repetition)
    {
        var full = first * Math.Pow(2, Math.Min(repetition, MaxDoublings));
        var bounded = full < max ? full : max;
        return bounded * (0.5 + random.NextDouble() / 2);
    }
}
