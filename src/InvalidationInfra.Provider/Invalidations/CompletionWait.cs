using System.Collections.Immutable;
using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Logging;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>Waits until the edges have dropped what invalidations name: seconds, or more than ten minutes.</summary>
internal sealed class CompletionWait(ICloudFront cloudFront, TimeProvider time, IEngineLog log)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(20);
    private const double Growth = 1.5;

    /// <returns>The invalidations, completed; or some still in progress, when the operation's time is over.</returns>
    public async Task<ImmutableArray<IssuedInvalidation>> UntilCompletedAsync(
        RequestContext context,
        ImmutableArray<IssuedInvalidation> issued,
        CancellationToken cancellationToken
    )
    {
        var start = time.GetUtcNow();
        for (var delay = FirstDelay; issued.Any(one => one.IsInProgress); delay = Longer(delay))
        {
            await log.ProgressAsync(context.Urn, $"{Progress(issued)} ({(time.GetUtcNow() - start).TotalSeconds:0} s)");
            if (!context.Deadline.Leaves(delay))
            {
                return issued;
            }

            await Task.Delay(delay, time, cancellationToken);
            var (polled, vanished) = await PollAsync(context, issued, cancellationToken);
            issued = polled;
            if (vanished)
            {
                return issued;
            }
        }

        return issued;
    }

    private async Task<(ImmutableArray<IssuedInvalidation> Polled, bool Vanished)> PollAsync(
        RequestContext context,
        ImmutableArray<IssuedInvalidation> issued,
        CancellationToken cancellationToken
    )
    {
        var vanished = false;
        var polled = issued.ToBuilder();
        for (var i = 0; i < polled.Count; i++)
        {
            if (!polled[i].IsInProgress)
            {
                continue;
            }

            if (await cloudFront.GetAsync(context, polled[i].Target, polled[i].Id, cancellationToken) is { } found)
            {
                polled[i] = polled[i] with { Status = found.Status };
            }
            else
            {
                vanished = true;
            }
        }

        return (polled.ToImmutable(), vanished);
    }

    private static string Progress(ImmutableArray<IssuedInvalidation> issued) =>
        issued.Where(one => one.IsInProgress).ToList() switch
        {
            [var one] => $"invalidation {one.Id} is {one.Status}",
            var several => $"{several.Count} of {issued.Length} invalidations are {IssuedInvalidation.InProgress}",
        };

    private static TimeSpan Longer(TimeSpan delay) => delay * Growth < MaxDelay ? delay * Growth : MaxDelay;
}
