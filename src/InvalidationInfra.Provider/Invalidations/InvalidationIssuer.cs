using System.Collections.Immutable;
using InvalidationInfra.Provider.CloudFront;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>Asks CloudFront for invalidations, and does not take an old one for a new one.</summary>
internal sealed class InvalidationIssuer(ICloudFront cloudFront, TimeProvider time)
{
    // A service without memory for references (moto) and clocks that stand still must not make an endless loop.
    private const int MaxAttempts = 8;

    private static readonly TimeSpan MaxInProgress = TimeSpan.FromDays(1);
    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Issues an invalidation that has none before it. There is no earlier reference to derive from, so that the same content may have had
    /// the same reference in an earlier life of the resource: an answer that is not fresh is that one, and the next attempt's reference is
    /// used.
    /// </summary>
    /// <param name="referenceOf">The reference of an attempt, counted from 1.</param>
    public async Task<IssuedInvalidation> IssueFirstAsync(
        RequestContext context,
        InvalidationTarget target,
        Func<int, string> referenceOf,
        ImmutableArray<string> paths,
        CancellationToken cancellationToken
    )
    {
        var start = time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            var issued = await cloudFront.CreateAsync(context, target, referenceOf(attempt), paths, cancellationToken);
            if (IsFresh(issued, time.GetElapsedTime(start), attempt) || attempt == MaxAttempts)
            {
                return issued;
            }
        }
    }

    // An emulator may tell one time for ever. CloudFront completes an invalidation within minutes: one that is in progress for a day is no
    // old one, but has a wrong time.
    private static bool IsFresh(IssuedInvalidation issued, TimeSpan elapsed, int attempt) =>
        issued.Age is { } age
            ? age <= elapsed + Resolution(issued) || (issued.IsInProgress && age > MaxInProgress)
            // A service that does not say what time it is costs one more, and no more than that.
            : attempt > 1;

    // Emulators tell times to the second only.
    private static TimeSpan Resolution(IssuedInvalidation issued) =>
        issued.CreateTime.Ticks % TimeSpan.TicksPerSecond == 0 ? OneSecond : TimeSpan.Zero;
}
