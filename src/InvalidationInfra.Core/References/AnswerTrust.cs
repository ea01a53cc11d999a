namespace InvalidationInfra.Core.References;

/// <summary>
/// Tells whether an answer of CloudFront is this step's own. CloudFront answers a repeated reference with the invalidation of that time,
/// which says that edges dropped those paths <i>then</i>, and nothing about what they fetched since.
/// </summary>
public static class AnswerTrust
{
    // Emulators tell times to the second only. The Date of an answer always is cut to one, which makes an age look shorter than it is.
    private static readonly TimeSpan Granularity = TimeSpan.FromSeconds(1);

    /// <summary>Whether an invalidation was created during this operation.</summary>
    /// <param name="age">
    /// How long before its answer it was created, both on the service's clock; <see langword="null"/> where the answer does not say.
    /// </param>
    /// <param name="elapsed">
    /// How long this operation has been sending, on this process's own stopwatch. No two machines' clocks are compared.
    /// </param>
    /// <param name="isCutToSecond">Whether the time of creation is told to the second only.</param>
    public static bool IsFresh(TimeSpan? age, TimeSpan elapsed, bool isCutToSecond) =>
        age is { } known && known <= elapsed + (isCutToSecond ? Granularity : TimeSpan.Zero);
}
