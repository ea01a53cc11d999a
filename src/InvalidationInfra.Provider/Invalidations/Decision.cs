using System.Collections.Immutable;
using InvalidationInfra.Core.Batches;
using InvalidationInfra.Core.Edges;
using InvalidationInfra.Core.Plans;
using InvalidationInfra.Provider.CloudFront;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>
/// The steps of one deployment for the edges of all its targets, and the sentences for people about it. Pure: the same inputs and state
/// give the same decision.
/// </summary>
internal sealed record Decision
{
    /// <summary>The announcement of the deployment; null where the inputs are not known far enough to say (in a preview).</summary>
    public Announcement? Announcement { get; init; }

    /// <summary>The steps, one for each target that is known.</summary>
    public ImmutableArray<TargetStep> Steps { get; init; } = [];

    /// <summary>The paths of all steps, each once, as they are sent.</summary>
    public ImmutableArray<string> Paths { get; init; } = [];

    /// <summary>The sentences for people: what will be dropped, why, and at what price.</summary>
    public ImmutableArray<string> Summaries { get; init; } = [];

    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>Whether the inputs are not known far enough (in a preview) to say what is to be done.</summary>
    public bool IsUndecided { get; init; }

    public bool IssuesNothing => Paths.IsEmpty && !IsUndecided;

    /// <param name="targets">Empty in a preview, as long as they are not known.</param>
    /// <param name="isFirst">Whether the resource is created for the first time, as far as anything tells.</param>
    public static Decision For(
        InvalidationState state,
        InvalidationInputs inputs,
        ImmutableArray<InvalidationTarget> targets,
        bool isFirst,
        bool forcesAll = false
    )
    {
        if (Announcing.IsUndecided(inputs, state, isFirst))
        {
            return new Decision
            {
                IsUndecided = true,
                Summaries = ["what will be invalidated is known only after what it depends on is deployed"],
            };
        }

        var announcement = Announcing.Of(inputs, state, targets, isFirst, forcesAll);
        var steps = StepDecision.For(state.Edges, announcement);
        // Without a known target the preview still says what will be dropped.
        var told = steps.IsEmpty ? [StepDecision.ForUntold(announcement)] : steps;
        var sentences = new StepSentences(inputs, announcement, state);
        var paths = told.SelectMany(step => step.Paths).Select(path => path.Encoded).Distinct().ToImmutableArray();
        return new Decision
        {
            Announcement = announcement,
            Steps = steps,
            Paths = paths,
            Summaries = sentences.Summaries(told),
            Warnings = [.. InputWarnings.Of(inputs), .. sentences.Warnings(told)],
            IsUndecided = steps.IsEmpty && !paths.IsEmpty,
        };
    }

    /// <summary>The requests of a step: several where the paths are over CloudFront's quotas, and the user's own batch by itself.</summary>
    public static ImmutableArray<PlannedBatch> BatchesOf(TargetStep step, InvalidationTarget target, ExplicitBatch? batch)
    {
        var own = batch?.CallerReference is { } && batch.Paths.All(step.Paths.Contains) ? batch.Paths : [];
        var chosen = own.IsEmpty ? [] : ImmutableArray.Create(new PlannedBatch(target, own, batch!.CallerReference));
        var derived = PathBatches
            .Of(step.Paths.Except(own), InvalidationQuota.CloudFront)
            .Select(paths => new PlannedBatch(target, paths, CallerReference: null));
        return [.. chosen, .. derived];
    }
}
