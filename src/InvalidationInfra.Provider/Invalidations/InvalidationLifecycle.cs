using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using InvalidationInfra.Core.Edges;
using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Logging;
using InvalidationInfra.Provider.Pictures;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Resources;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>
/// The steps of a deployment, in five words for Create and Update alike: decide what edges have to drop, tell the user, send it, wait for
/// it if the user asks for that, and write down what the edges know now. Delete has nothing to undo.
/// </summary>
internal sealed class InvalidationLifecycle(
    BatchSender sender,
    CompletionWait wait,
    ICloudFront cloudFront,
    PlanFolder pictures,
    TimeProvider time,
    IEngineLog log
)
{
    // More references by hand than that nobody tells apart; the oldest are forgotten first.
    private const int MaxChosenReferences = 100;

    /// <summary>The outputs of a Create that is only foreseen, with all that only CloudFront knows left unknown.</summary>
    public Task<PropertyMap> PreviewCreateAsync(string urn, PropertyMap properties, Predecessor? predecessor) =>
        PreviewAsync(urn, Step.Create(properties, predecessor));

    /// <summary>
    /// The outputs of an Update that is only foreseen: one that will issue nothing keeps what is known of the last invalidation.
    /// </summary>
    public Task<PropertyMap> PreviewUpdateAsync(string urn, PropertyMap olds, PropertyMap oldInputs, PropertyMap news) =>
        PreviewAsync(urn, Step.Update(olds, oldInputs, news));

    public async Task<(ResourceId Id, OperationResult Result)> CreateAsync(
        string urn,
        PropertyMap properties,
        double timeout,
        Predecessor? predecessor,
        CancellationToken cancellationToken
    )
    {
        var context = new RequestContext(urn, new OperationDeadline(timeout, time));
        var step = Step.Create(properties, predecessor);
        var targets = await TargetsAsync(context, step, cancellationToken);
        var (sent, result) = await DeployAsync(context, step, targets, cancellationToken);
        if (sent is { Issued: [], Failure: { } failure })
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        return (new ResourceId(targets[0], sent.Issued.FirstOrDefault()?.Id ?? ResourceId.NoInvalidation), result);
    }

    public async Task<OperationResult> UpdateAsync(
        string urn,
        PropertyMap olds,
        PropertyMap oldInputs,
        PropertyMap news,
        double timeout,
        CancellationToken cancellationToken
    )
    {
        var context = new RequestContext(urn, new OperationDeadline(timeout, time));
        var step = Step.Update(olds, oldInputs, news);
        try
        {
            var targets = await TargetsAsync(context, step, cancellationToken);
            return (await DeployAsync(context, step, targets, cancellationToken)).Result;
        }
        catch (CloudFrontException e) when (step.Inputs.Targets.Alias.IsKnown)
        {
            // The distribution was not found: nothing was sent, and what is deployed counts as not announced.
            var decision = Decision.For(step.State, step.Inputs, step.State.Targets, isFirst: false);
            var unsent = new SentSteps(decision.Steps.Length);
            foreach (var one in decision.Steps)
            {
                unsent.Add(new StepOutcome([], step.State.Edges.Targets[one.Target].References));
            }

            unsent.Fail(e);
            return Write(step, After(step, decision, step.State.Targets, unsent), unsent.FailureText);
        }
    }

    private async Task<PropertyMap> PreviewAsync(string urn, Step step)
    {
        var targets = step.Inputs.Targets.Alias.IsAbsent ? step.Inputs.Targets.Known : step.State.Targets;
        RefuseContradiction(step, targets);
        var decision = Decision.For(step.State, step.Inputs, targets, step.IsFirst, step.ForcesAll);
        await TellAsync(urn, step.Inputs, decision);
        if (!step.Secrecy.Paths)
        {
            await pictures.DrawAsync(urn, decision.Steps);
        }

        if (!decision.IssuesNothing)
        {
            return Previewed(step, decision);
        }

        var unsent = new SentSteps(planned: 0);
        foreach (var one in decision.Steps)
        {
            unsent.Add(new StepOutcome([], step.ReferencesOf(one.Target)));
        }

        return Write(step, After(step, decision, targets, unsent), failure: null).Outputs;
    }

    private static void RefuseContradiction(Step step, ImmutableArray<InvalidationTarget> targets)
    {
        if (ReferenceByHand.Contradiction(step.State, step.Inputs, targets, step.ForcesAll) is { } contradiction)
        {
            throw new RefusedRequestException($"{contradiction.Property}: {contradiction.Reason}");
        }
    }

    private async Task<ImmutableArray<InvalidationTarget>> TargetsAsync(
        RequestContext context,
        Step step,
        CancellationToken cancellationToken
    ) =>
        step.Inputs.Targets.Alias.OrDefault() is { } alias
            ? [await cloudFront.FindByAliasAsync(context, alias, cancellationToken)]
            : step.Inputs.Targets.Known;

    private async Task<(SentSteps Sent, OperationResult Result)> DeployAsync(
        RequestContext context,
        Step step,
        ImmutableArray<InvalidationTarget> targets,
        CancellationToken cancellationToken
    )
    {
        RefuseContradiction(step, targets);
        var decision = Decision.For(step.State, step.Inputs, targets, step.IsFirst, step.ForcesAll);
        await TellAsync(context.Urn, step.Inputs, decision);
        var sent = await sender.SendAsync(context, step.State, decision, targets, step.Inputs.Batch.OrDefault(), cancellationToken);
        var state = After(step, decision, targets, sent);
        var failure = sent.FailureText;
        if (failure is null && step.Inputs.WaitForCompletion.Or(false) && state.IsInProgress)
        {
            (state, failure) = await WaitAsync(context, state, step.Inputs.WarnsOnTimeout.Or(false), cancellationToken);
        }

        return (sent, Write(step, state, failure));
    }

    private async Task<(InvalidationState State, string? Failure)> WaitAsync(
        RequestContext context,
        InvalidationState state,
        bool warnsOnTimeout,
        CancellationToken cancellationToken
    )
    {
        var names = string.Join(", ", state.Invalidations.Where(issued => issued.IsInProgress).Select(issued => issued.Id));
        try
        {
            state = state with { Invalidations = await wait.UntilCompletedAsync(context, state.Invalidations, cancellationToken) };
            if (!state.IsInProgress)
            {
                return (state, null);
            }

            var late =
                $"invalidation {names} of {new TargetSelection(state.Targets, default)} is still in progress after "
                + $"{context.Deadline.Allowed.TotalSeconds:0} s. It goes on by itself";
            if (!warnsOnTimeout)
            {
                return (
                    state,
                    $"{late}; the next \"pulumi up\" waits on, without issuing another. customTimeouts gives it more time, and onTimeout: "
                        + "warn ends the command well"
                );
            }

            await log.WarningAsync(context.Urn, $"{late}, and the next command reads what became of it");
            return (state, null);
        }
        catch (CloudFrontException e) when (warnsOnTimeout && e.Kind == CloudFrontFailure.Transient)
        {
            await log.WarningAsync(
                context.Urn,
                $"whether invalidation {names} has completed is not known: {e.Message}. The next command reads what became of it"
            );
            return (state, null);
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

    /// <summary>The state after the steps: the new content is told, and what could not be sent is suspect.</summary>
    private static InvalidationState After(Step step, Decision decision, ImmutableArray<InvalidationTarget> targets, SentSteps sent)
    {
        var touched = sent.Issued.Select(issued => issued.Target).ToHashSet();
        var announcement = decision.Announcement!;
        var chosen =
            step.Inputs.Batch.OrDefault()?.CallerReference is { } reference
            && sent.Issued.Any(issued => issued.CallerReference == reference)
                ? step.State.ChosenReferences.Remove(reference).Add(reference).TakeLast(MaxChosenReferences).ToImmutableArray()
                : step.State.ChosenReferences;
        return new InvalidationState
        {
            Targets = targets,
            Invalidations =
            [
                .. step.State.Invalidations.Where(issued => targets.Contains(issued.Target) && !touched.Contains(issued.Target)),
                .. sent.Issued,
            ],
            InvalidatedPaths =
                sent.Issued.Count == 0 ? step.State.InvalidatedPaths : [.. sent.Issued.SelectMany(issued => issued.Paths).Distinct()],
            Edges = StepDecision.After(step.State.Edges, announcement, decision.Steps, sent.Outcomes),
            ContentDigest = announcement.Now.Manifest?.ContentDigest ?? "",
            Selection = step.Inputs.Selection,
            ChosenReferences = chosen,
            Triggers = step.Inputs.Triggers.Or(ImmutableSortedDictionary<string, string>.Empty),
            Paths = step.Inputs.Paths.Or([]),
            Tags = step.Inputs.Tags.Or([]),
            Batch = step.Inputs.Batch.OrDefault(),
        };
    }

    // The engine keeps the old inputs, and their manifest, where the operation failed; only a creation has none.
    private static OperationResult Write(Step step, InvalidationState state, string? failure)
    {
        var kept =
            failure is not null && step.OldInputs.Count > 0
                ? ManifestProperty.TryUnpack(step.OldInputs["manifest"])
                : step.Inputs.Manifest.OrDefault();
        var outputs = failure is null
            ? StateProperties.Write(state, step.News, kept, step.Secrecy)
            : KeptOutputs.Of(state, step.News, kept, step.Secrecy);
        return new OperationResult(outputs, state.IsInProgress, failure);
    }

    private async Task TellAsync(string urn, InvalidationInputs inputs, Decision decision)
    {
        if (inputs.Secrecy.Paths)
        {
            await log.InfoAsync(urn, $"will invalidate {decision.Paths.Length:N0} secret paths");
            return;
        }

        foreach (var summary in decision.Summaries)
        {
            await log.InfoAsync(urn, summary);
        }

        foreach (var warning in decision.Warnings)
        {
            await log.WarningAsync(urn, warning);
        }
    }

    private static PropertyMap Previewed(Step step, Decision decision)
    {
        var unknown = PropertyValue.Unknown.Instance;
        var secrecy = step.Inputs.Secrecy;
        var paths = decision.Paths.IsEmpty ? unknown : PropertyValue.Of(decision.Paths);
        PropertyValue digest = step.Inputs.Manifest.IsUnknown
            ? unknown
            : PropertyValue.Of(step.Inputs.Manifest.OrDefault()?.ContentDigest ?? "");
        var outputs = step
            .News.Without("manifest")
            .With(
                ("invalidations", unknown.MarkedSecret(secrecy.Paths)),
                ("invalidatedPaths", paths.MarkedSecret(secrecy.Paths)),
                ("contentDigest", digest.MarkedSecret(secrecy.Paths))
            );
        foreach (var name in StateProperties.NamesOfLast)
        {
            outputs = outputs.With((name, unknown));
        }

        return step.Inputs.Targets.Alias.IsAbsent
            ? outputs
            : outputs.With(("distributionId", step.State.Targets is [var found] ? PropertyValue.Of(found.Id) : unknown));
    }

    /// <summary>One Create or Update: what it starts from.</summary>
    private sealed record Step(
        InvalidationState State,
        InvalidationInputs Inputs,
        PropertyMap OldInputs,
        PropertyMap News,
        Secrecy Secrecy,
        bool IsFirst,
        bool ForcesAll
    )
    {
        /// <summary>
        /// A resource that the engine replaces arrives as a new one. What the edges were told of its predecessor stays true, so it goes on
        /// from there, and drops everything.
        /// </summary>
        public static Step Create(PropertyMap news, Predecessor? predecessor)
        {
            var inputs = InvalidationInputs.Read(news, out _);
            var state = predecessor is null ? InvalidationState.None : StateReader.Read(predecessor.Outputs, predecessor.Inputs);
            return new Step(state, inputs, PropertyMap.Empty, news, inputs.Secrecy, predecessor is null, predecessor is not null);
        }

        public static Step Update(PropertyMap olds, PropertyMap oldInputs, PropertyMap news)
        {
            var inputs = InvalidationInputs.Read(news, out _);
            var secrecy = InvalidationInputs.Read(olds, out _).Secrecy.Or(inputs.Secrecy);
            return new Step(StateReader.Read(olds, oldInputs), inputs, oldInputs, news, secrecy, IsFirst: false, ForcesAll: false);
        }

        public Core.References.ReferenceChain ReferencesOf(string target) =>
            State.Edges.Targets.TryGetValue(target, out var known) ? known.References : Core.References.ReferenceChain.Empty;
    }
}
