using InvalidationInfra.Provider.Logging;

namespace InvalidationInfra.Provider.Issuing;

/// <summary>Waits until the edges have dropped what an invalidation names: seconds, or more than ten minutes.</summary>
internal sealed class CompletionWait(InvalidationIssuer issuer, TimeProvider time, IEngineLog log)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(20);
    private const double Growth = 1.5;

    /// <returns>The invalidation, completed; or still in progress, when the operation's time is over.</returns>
    public async Task<IssuedInvalidation> UntilCompletedAsync(RequestContext context, IssuedInvalidation issued, CancellationToken cancellation)
    {
        var start = time.GetUtcNow();
        for (var delay = FirstDelay; issued.Status != IssuedInvalidation.Completed; delay = Longer(delay))
        {
            await log.ProgressAsync(context.Urn, $"invalidation {issued.Id} is {issued.Status} ({(time.GetUtcNow() - start).TotalSeconds:0} s)");
            if (!context.Deadline.Leaves(delay))
                return issued;
            await Task.Delay(delay, time, cancellation);
            if (await issuer.FindAsync(context, issued.Id, cancellation) is not { } found)
                return issued;
            issued = issued with { Status = found.Status };
        }

        return issued;
    }

    private static TimeSpan Longer(TimeSpan delay) => delay * Growth < LongestDelay ? delay * Growth : LongestDelay;
}
