using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Logging;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Resources;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>
/// What happens in a deployment: create and update issue what they have to, and wait for it if they shall. Delete has nothing to undo.
/// </summary>
internal sealed class InvalidationLifecycle(
    BatchSender sender,
    CompletionWait wait,
    ICloudFront cloudFront,
    TimeProvider time,
    IEngineLog log
)
{
    /// <summary>What a Create would do, with all that only CloudFront knows left unknown.</summary>
    public async Task<PropertyMap> PreviewCreateAsync(string urn, PropertyMap properties)
    {
        var inputs = InvalidationInputs.Read(properties, out _);
        var operation = InvalidationOperation.ForCreate(inputs, inputs.Targets.Known);
        await TellAsync(urn, inputs, operation);
        return Previewed(new InvalidationState(), properties, inputs, operation);
    }

    /// <summary>What an Update would do: an operation that will issue nothing keeps what is known of the last one.</summary>
    public async Task<PropertyMap> PreviewUpdateAsync(string urn, PropertyMap olds, PropertyMap news)
    {
        var inputs = InvalidationInputs.Read(news, out _);
        var state = InvalidationState.Read(olds);
        var operation = InvalidationOperation.ForUpdate(
            state,
            inputs,
            inputs.Targets.Alias.IsAbsent ? inputs.Targets.Known : state.Targets
        );
        await TellAsync(urn, inputs, operation);
        return Previewed(state, news, inputs, operation);
    }

    public async Task<(ResourceId Id, OperationResult Result)> CreateAsync(
        string urn,
        PropertyMap properties,
        double timeout,
        CancellationToken cancellationToken
    )
    {
        var context = new RequestContext(urn, new OperationDeadline(timeout, time));
        var inputs = InvalidationInputs.Read(properties, out _);
        var targets = inputs.Targets.Alias.OrDefault() is { } alias
            ? [await cloudFront.FindByAliasAsync(context, alias, cancellationToken)]
            : inputs.Targets.Known;
        var operation = InvalidationOperation.ForCreate(inputs, targets);
        await TellAsync(urn, inputs, operation);
        var state = new InvalidationState { Targets = targets };
        var sent = await sender.SendAsync(context, operation.Batches, Chain(urn, state, inputs), cancellationToken);
        if (sent is { Issued: [], Failure: { } failure })
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        var id = new ResourceId(targets[0], sent.Issued.FirstOrDefault()?.Id ?? ResourceId.NoInvalidation);
        return (id, await FinishAsync(context, Announced(state, inputs, operation, sent), sent, properties, inputs, cancellationToken));
    }

    public async Task<OperationResult> UpdateAsync(
        string urn,
        PropertyMap olds,
        PropertyMap news,
        double timeout,
        CancellationToken cancellationToken
    )
    {
        var context = new RequestContext(urn, new OperationDeadline(timeout, time));
        var inputs = InvalidationInputs.Read(news, out _);
        var state = InvalidationState.Read(olds);
        var targets = inputs.Targets.Alias.IsAbsent ? inputs.Targets.Known : state.Targets;
        var operation = InvalidationOperation.ForUpdate(state, inputs, targets);
        try
        {
            // A domain name may have moved to another distribution since; that matters as soon as there is something to tell it.
            if (!operation.IssuesNothing && inputs.Targets.Alias.OrDefault() is { } alias)
            {
                targets = [await cloudFront.FindByAliasAsync(context, alias, cancellationToken)];
                operation = InvalidationOperation.ForUpdate(state, inputs, targets);
            }
        }
        catch (CloudFrontException e)
        {
            return Unannounced(olds, news, state, inputs, new SentBatches([], [], e));
        }

        await TellAsync(urn, inputs, operation);
        var sent = await sender.SendAsync(context, operation.Batches, Chain(urn, state, inputs), cancellationToken);
        return sent is { Issued: [], Failure: not null }
            ? Unannounced(olds, news, state, inputs, sent)
            : await FinishAsync(
                context,
                Announced(state with { Targets = targets }, inputs, operation, sent),
                sent,
                news,
                inputs,
                cancellationToken
            );
    }

    private async Task<OperationResult> FinishAsync(
        RequestContext context,
        InvalidationState state,
        SentBatches sent,
        PropertyMap inputs,
        InvalidationInputs typed,
        CancellationToken cancellationToken
    )
    {
        var failure = sent.Failure is { } broken ? FailureOf(broken, sent) : null;
        if (failure is null && typed.WaitForCompletion.Or(false) && state.IsInProgress)
        {
            (state, failure) = await WaitAsync(context, state, cancellationToken);
        }

        return new OperationResult(StateProperties.Write(state, inputs, typed.Secrecy), state.IsInProgress, failure);
    }

    private async Task<(InvalidationState State, string? Failure)> WaitAsync(
        RequestContext context,
        InvalidationState state,
        CancellationToken cancellationToken
    )
    {
        var names = string.Join(", ", state.Invalidations.Where(issued => issued.IsInProgress).Select(issued => issued.Id));
        try
        {
            state = state with { Invalidations = await wait.UntilCompletedAsync(context, state.Invalidations, cancellationToken) };
            return (
                state,
                state.IsInProgress
                    ? $"invalidation {names} of {Of(state.Targets)} is still in progress after {context.Deadline.Allowed.TotalSeconds:0} s. It goes on by itself; "
                        + "the next \"pulumi up\" waits on, without issuing another. customTimeouts gives it more time"
                    : null
            );
        }
        catch (CloudFrontException e)
        {
            return (state, e.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return (state, $"cancelled while invalidation {names} was in progress. It goes on by itself; the next \"pulumi up\" waits on");
        }
    }

    /// <summary>
    /// The new content is deployed, but no invalidation of it was accepted: the state keeps what the edges were told, and remembers
    /// what they may have fetched since. Without that, a roll-back would look like no change at all.
    /// </summary>
    private static OperationResult Unannounced(
        PropertyMap olds,
        PropertyMap news,
        InvalidationState state,
        InvalidationInputs inputs,
        SentBatches sent
    )
    {
        var unannounced = inputs.Manifest.IsKnown
            ? ServedContent.Either(state.Unannounced, inputs.Manifest.Or(Manifest.Empty))
            : state.Unannounced;
        var next = state with { Unannounced = unannounced, Attempted = sent.Rest.FirstOrDefault()?.CallerReference ?? state.Attempted };
        // Remembered content is no gap in the count of the revisions; a gap that was there before it stays one.
        var remembered =
            inputs.Manifest.IsKnown && !state.HasMissedContentBefore(inputs) ? olds.With(("revision", news["revision"])) : olds;
        var outputs = StateProperties.Write(next, remembered, InvalidationInputs.Read(olds, out _).Secrecy.Or(inputs.Secrecy));
        return new OperationResult(outputs, state.IsInProgress, FailureOf(sent.Failure!, sent));
    }

    private static string FailureOf(Exception failure, SentBatches sent)
    {
        var reason = failure is OperationCanceledException ? "cancelled before CloudFront had accepted the invalidation" : failure.Message;
        return sent.Issued.IsEmpty
            ? failure is OperationCanceledException
                ? $"{reason}; the next \"pulumi up\" issues it"
                : reason
            : $"{reason}. {sent.Issued.Length:N0} of {sent.Issued.Length + sent.Rest.Length:N0} invalidations were accepted; the next \"pulumi up\" sends the rest";
    }

    /// <summary>The state after a step: all is told, or what is not is remembered as still to be sent.</summary>
    private static InvalidationState Announced(
        InvalidationState state,
        InvalidationInputs inputs,
        InvalidationOperation operation,
        SentBatches sent
    )
    {
        var touched = sent.Issued.Select(issued => issued.Target).ToHashSet();
        return Told(state, inputs) with
        {
            Invalidations =
            [
                .. state.Invalidations.Where(issued => state.Targets.Contains(issued.Target) && !touched.Contains(issued.Target)),
                .. sent.Issued,
            ],
            InvalidatedPaths = operation.Paths.IsEmpty ? state.InvalidatedPaths : operation.Paths,
            Pending = sent.Rest,
        };
    }

    private static InvalidationState Told(InvalidationState state, InvalidationInputs inputs) =>
        state with
        {
            Manifest = inputs.Manifest.OrDefault(),
            Unannounced = null,
            Attempted = null,
            IsLost = false,
        };

    private static ReferenceChain Chain(string urn, InvalidationState state, InvalidationInputs inputs) =>
        new(urn, DigestOf(inputs), state.LastReferenceOf);

    private async Task TellAsync(string urn, InvalidationInputs inputs, InvalidationOperation operation)
    {
        if (inputs.Secrecy.Paths)
        {
            await log.InfoAsync(urn, $"will invalidate {operation.Paths.Length:N0} secret paths");
            return;
        }

        foreach (var summary in operation.Summaries)
        {
            await log.InfoAsync(urn, summary);
        }

        foreach (var warning in operation.Warnings)
        {
            await log.WarningAsync(urn, warning);
        }
    }

    private static PropertyMap Previewed(
        InvalidationState state,
        PropertyMap properties,
        InvalidationInputs inputs,
        InvalidationOperation operation
    )
    {
        if (operation.IssuesNothing)
        {
            return StateProperties.Write(Told(state, inputs), properties, inputs.Secrecy);
        }

        var unknown = PropertyValue.Unknown.Instance;
        var paths = operation.Paths.IsEmpty ? unknown : PropertyValue.Of(operation.Paths);
        PropertyValue digest = inputs.Manifest.IsUnknown ? unknown : PropertyValue.Of(inputs.Manifest.OrDefault()?.ContentDigest ?? "");
        var outputs = properties.With(
            ("invalidations", unknown.MarkedSecret(inputs.Secrecy.Paths)),
            ("invalidatedPaths", paths.MarkedSecret(inputs.Secrecy.Paths)),
            ("contentDigest", digest.MarkedSecret(inputs.Secrecy.Paths))
        );
        foreach (var name in StateProperties.NamesOfLast)
        {
            outputs = outputs.With((name, unknown));
        }

        return inputs.Targets.Alias.IsAbsent
            ? outputs
            : outputs.With(("distributionId", state.Targets is [var found] ? PropertyValue.Of(found.Id) : unknown));
    }

    private static string DigestOf(InvalidationInputs inputs)
    {
        var triggers = inputs.Triggers.Or(ImmutableSortedDictionary<string, string>.Empty);
        // Where revisions are counted, the same content of another one is another step: it may follow one that broke off without a trace in
        // the state.
        var revision = inputs.Revision.IsKnown ? [$"revision {inputs.Revision.Or(0)}"] : Array.Empty<string>();
        return string.Join(
            '\n',
            triggers
                .Select(trigger => $"{trigger.Key.Length}:{trigger.Key}={trigger.Value}")
                .Concat(revision)
                .Prepend((inputs.Manifest.OrDefault() ?? Manifest.Empty).ContentDigest)
        );
    }

    private static string Of(ImmutableArray<InvalidationTarget> targets) => new TargetSelection(targets, default).ToString();
}
