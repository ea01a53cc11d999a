using System.Collections.Immutable;
using System.Globalization;
using InvalidationInfra.Core.Edges;
using InvalidationInfra.Core.References;
using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Logging;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>
/// Sends the batches of a deployment in order, each as soon as the quota allows, takes no earlier invalidation for a new one, and remembers
/// how far it came.
/// </summary>
internal sealed class BatchSender(ICloudFront cloudFront, OwnInvalidations own, TimeProvider time, IEngineLog log, UniqueText unique)
{
    /// <summary>
    /// Sends until all are accepted, one is refused, the time is over, or the command is cancelled. Nothing of that is thrown: it is in the
    /// answer.
    /// </summary>
    public async Task<SentSteps> SendAsync(
        RequestContext context,
        InvalidationState state,
        Decision decision,
        ImmutableArray<InvalidationTarget> targets,
        ExplicitBatch? batch,
        CancellationToken cancellationToken
    )
    {
        var start = time.GetTimestamp();
        var sent = new SentSteps(decision.Steps.Sum(step => Decision.BatchesOf(step, TargetOf(step, targets), batch).Length));
        foreach (var step in decision.Steps)
        {
            var chain = state.Edges.Targets.TryGetValue(step.Target, out var known) ? known.References : ReferenceChain.Empty;
            var progress = new StepProgress(step, decision.Announcement!, chain, start);
            foreach (var planned in Decision.BatchesOf(step, TargetOf(step, targets), batch))
            {
                if (sent.Failure is not null || progress.IsWidened)
                {
                    break;
                }

                await TrySendAsync(context, planned, progress, sent, cancellationToken);
            }

            sent.Add(progress.Outcome);
        }

        return sent;
    }

    private static InvalidationTarget TargetOf(TargetStep step, ImmutableArray<InvalidationTarget> targets) =>
        targets.First(target => target.Id == step.Target);

    private async Task TrySendAsync(
        RequestContext context,
        PlannedBatch planned,
        StepProgress progress,
        SentSteps sent,
        CancellationToken cancellationToken
    )
    {
        var digest = progress.Step.Digest;
        var reference = planned.CallerReference ?? progress.Chain.For(context.Urn, planned.Target.Id, digest, planned.Encoded);
        try
        {
            await SendAsync(context, planned, reference, progress, sent, cancellationToken);
        }
        catch (CloudFrontException e)
        {
            progress.GiveUp(reference, planned.Target.Id, digest, planned.Encoded);
            sent.Fail(e);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            progress.GiveUp(reference, planned.Target.Id, digest, planned.Encoded);
            sent.Fail(e);
        }
    }

    private async Task SendAsync(
        RequestContext context,
        PlannedBatch planned,
        string reference,
        StepProgress progress,
        SentSteps sent,
        CancellationToken cancellationToken
    )
    {
        var issued = await cloudFront.CreateAsync(context, planned.Target, reference, planned.Encoded, cancellationToken);
        if (AnswerTrust.IsFresh(issued.Age, time.GetElapsedTime(progress.Start), IsCutToSecond(issued.CreateTime)))
        {
            progress.Accept(planned.Paths, reference);
            await AcceptAsync(context, issued, sent);
            return;
        }

        // The state itself knows the attempt, and the answer is what became of it; or no content can have come in between uncounted.
        if (
            progress.Chain.Attempted?.Reference == reference
            || (
                progress.Step.RestsOnCountAlone
                && planned.CallerReference is null
                && await own.IsNewestAsync(context, planned.Target, issued, cancellationToken)
            )
        )
        {
            progress.AcceptEarlier(planned.Paths, reference);
            sent.Issued.Add(issued);
            await log.InfoAsync(
                context.Urn,
                $"invalidation {issued.Id} of {planned.Target}, which an earlier command asked for, has done this: nothing is issued again"
            );
            return;
        }

        if (planned.CallerReference is not null && issued.Age is not null)
        {
            throw new CloudFrontException(
                CloudFrontFailure.ReferenceUsed,
                $"{planned.Target} has carried out a batch with the caller reference \"{reference}\" before, as "
                    + $"invalidation {issued.Id} of {Moment(issued)}. Nothing was invalidated now: choose another callerReference, or "
                    + "leave it out to have one derived"
            );
        }

        if (planned.CallerReference is not null)
        {
            progress.Accept(planned.Paths, reference);
            await AcceptAsync(context, issued, sent);
            return;
        }

        await SendAgainAsync(context, planned, reference, issued, progress, sent, cancellationToken);
    }

    private async Task SendAgainAsync(
        RequestContext context,
        PlannedBatch planned,
        string reference,
        IssuedInvalidation earlier,
        StepProgress progress,
        SentSteps sent,
        CancellationToken cancellationToken
    )
    {
        await log.InfoAsync(
            context.Urn,
            $"{planned.Target} answered with invalidation {earlier.Id} of {Moment(earlier)}, which the state does not know: a command was "
                + "killed, or the state or the resource was made again. What was deployed since is not known, so another invalidation "
                + "is issued"
        );
        var paths = StepDecision.Widened(progress.Announcement, progress.Step);
        var batches = paths.SequenceEqual(progress.Step.Paths) ? [planned.Paths] : ImmutableArray.Create(paths);
        foreach (var batch in batches)
        {
            var again = planned with { Paths = batch };
            var fresh = CallerReference.Again(reference, unique.Next());
            var issued = await cloudFront.CreateAsync(context, again.Target, fresh, again.Encoded, cancellationToken);
            progress.Accept(batch, fresh);
            await AcceptAsync(context, issued, sent);
        }

        progress.Widen(paths);
    }

    private async Task AcceptAsync(RequestContext context, IssuedInvalidation issued, SentSteps sent)
    {
        sent.Issued.Add(issued);
        await log.InfoAsync(
            context.Urn,
            $"invalidation {issued.Id} issued for {issued.Paths.Length:N0} {(issued.Paths.Length == 1 ? "path" : "paths")} "
                + $"of {issued.Target}"
        );
    }

    private static bool IsCutToSecond(DateTimeOffset time) => time.Ticks % TimeSpan.TicksPerSecond == 0;

    private static string Moment(IssuedInvalidation issued) =>
        issued.CreateTime.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
