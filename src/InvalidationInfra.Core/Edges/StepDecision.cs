using System.Collections.Immutable;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.Plans;
using InvalidationInfra.Core.References;

namespace InvalidationInfra.Core.Edges;

/// <summary>
/// Decides what a deployment has to do for the edges, and what is known of them afterwards. Pure: the same state and announcement give the
/// same steps, with the same caller references.
/// </summary>
public static class StepDecision
{
    /// <summary>The steps, one for each target, in the order of the targets.</summary>
    public static ImmutableArray<TargetStep> For(KnownEdges known, Announcement announcement)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(announcement);

        return [.. announcement.Targets.Select(target => For(known, announcement, target))];
    }

    /// <summary>The step for a target that is not known yet, as in a preview whose distribution is still to be deployed.</summary>
    public static TargetStep ForUntold(Announcement announcement)
    {
        ArgumentNullException.ThrowIfNull(announcement);

        return For(KnownEdges.None, announcement, "");
    }

    /// <summary>
    /// The paths of a step whose reference CloudFront had seen before: another command has come this far from the same state, and what was
    /// deployed since is not known. So everything tracked is dropped; paths of the user's own are sent as they are.
    /// </summary>
    public static ImmutableArray<InvalidationPath> Widened(Announcement announcement, TargetStep step)
    {
        ArgumentNullException.ThrowIfNull(announcement);
        ArgumentNullException.ThrowIfNull(step);

        return announcement.Paths.IsEmpty && announcement.Now.Manifest is not null
            ? PathCover.Reduced(step.Stale.All.Concat(step.Paths))
            : step.Paths;
    }

    /// <summary>The knowledge of the edges after the steps.</summary>
    /// <param name="known">What was known before.</param>
    /// <param name="announcement">What was announced.</param>
    /// <param name="steps">The steps that were decided on.</param>
    /// <param name="outcomes">For each step, what CloudFront accepted of it, and the references that it has now.</param>
    public static KnownEdges After(
        KnownEdges known,
        Announcement announcement,
        ImmutableArray<TargetStep> steps,
        ImmutableArray<StepOutcome> outcomes
    )
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(announcement);

        var limits = LimitsOf(known, announcement);
        // A command that failed deletes nothing: what it removed is at the origin until the end of the next one.
        var isFinished = known.Targets.Values.All(target => target.Edges.Suspects.IsEmpty);
        return new KnownEdges
        {
            Told = announcement.Now.Manifest is null ? null : announcement.Now,
            Count = announcement.Count?.Id,
            Targets = steps
                .Zip(outcomes)
                .ToImmutableSortedDictionary(
                    pair => pair.First.Target,
                    pair => new TargetState(EdgesAfter(announcement, limits, pair.First, pair.Second, isFinished), pair.Second.References),
                    StringComparer.Ordinal
                ),
        };
    }

    private static TargetStep For(KnownEdges known, Announcement announcement, string target)
    {
        var isTold = known.Targets.TryGetValue(target, out var state);
        state ??= Untold(known);
        var stale = Staleness.Between(
            isTold ? known.Told : null,
            announcement.Now,
            Demanding(state.Edges, announcement),
            announcement.Rules
        );
        if (isTold && stale.Everything != Everything.Untold && announcement.Now.Manifest is not null)
        {
            var continues = ContentCount.Continues(known.Count, announcement.Count);
            stale =
                announcement.IsForced ? stale with { Everything = Everything.Trigger }
                : continues ? stale
                : stale with { Everything = Everything.Missed };
        }

        if (!isTold && stale.Everything == Everything.Untold && announcement.Count?.Previous is not null)
        {
            stale = stale with { Everything = Everything.Missed };
        }

        if (!isTold && known.Told is { } toldToOthers)
        {
            // The engine deletes removed files after this step, whatever this target knows of them.
            var removal = Staleness.Between(toldToOthers, announcement.Now, EdgeState.Settled, announcement.Rules);
            stale = stale with { Gone = removal.Gone, MayLoseUnlisted = stale.MayLoseUnlisted || removal.MayLoseUnlisted };
        }

        var isEmpty = !isTold && announcement.UntoldIsEmpty && announcement.Count?.Previous is null;
        var paths = isEmpty ? [] : PathsFor(announcement, LimitsOf(known, announcement), stale, isUntold: !isTold);
        return new TargetStep(target, stale, paths, !isTold, RestsOnCount(known, announcement, isTold))
        {
            Plan = InvalidationPlanner.Cover(stale.Urls, LimitsOf(known, announcement), paths),
            Digest = stale.Everything == Everything.Missed ? $"{announcement.Digest}\n{announcement.Count?.Id}" : announcement.Digest,
        };
    }

    // A distribution that cached by query string until now has copies that no exact path reaches.
    private static PlanLimits LimitsOf(KnownEdges known, Announcement announcement) =>
        announcement.Limits with
        {
            QueryStrings = announcement.Now.Serving.QueryStrings || known.Told?.Serving.QueryStrings == true,
        };

    // What was removed from the origin was removed for all targets.
    private static TargetState Untold(KnownEdges known) =>
        new(
            EdgeState.Settled with
            {
                Removed = PathCover.Reduced(known.Targets.Values.SelectMany(target => target.Edges.Removed)),
            },
            ReferenceChain.Empty
        );

    private static bool RestsOnCount(KnownEdges known, Announcement announcement, bool isTold) =>
        announcement is { Count: not null, IsForced: false, IsBatch: false, Tags: [], Now.Manifest: not null }
        && (isTold ? known.Told?.IsServedLike(announcement.Now) == true : announcement.Context.Length == 0);

    private static ImmutableArray<InvalidationPath> PathsFor(Announcement announcement, PlanLimits limits, StaleUrls stale, bool isUntold)
    {
        var isWhole = isUntold || announcement.IsForced || stale.Everything != Everything.Nothing;
        if (announcement.Paths.IsEmpty)
        {
            return Planned(announcement, limits, stale, isWhole);
        }

        var isDue = isWhole || (!announcement.IsBatch && stale.Urls.Any(url => url.IsStale));
        return isDue
            ? [.. WithTags(announcement, announcement.Paths), .. PathCover.Without(stale.Suspects, announcement.Paths)]
            : stale.Suspects;
    }

    private static ImmutableArray<InvalidationPath> Planned(Announcement announcement, PlanLimits limits, StaleUrls stale, bool isWhole)
    {
        if (announcement.Now.Manifest is null)
        {
            var everything = announcement.Tags.IsEmpty ? stale.All : [];
            return PathCover.Reduced(isWhole ? WithTags(announcement, everything.Concat(stale.Suspects)) : stale.Suspects);
        }

        var planned = DropPlan.For(stale, limits);
        return planned.IsEmpty ? [] : WithTags(announcement, planned);
    }

    private static ImmutableArray<InvalidationPath> WithTags(Announcement announcement, IEnumerable<InvalidationPath> paths) =>
        [.. paths.Concat(announcement.Tags).Distinct()];

    // What the user's own paths left out is owed as soon as paths are planned.
    private static EdgeState Demanding(EdgeState edges, Announcement announcement) =>
        announcement.Paths.IsEmpty
            ? edges with
            {
                Suspects = PathCover.Reduced(edges.Suspects.Concat(edges.Uncovered)),
                Uncovered = [],
            }
            : edges;

    private static EdgeState EdgesAfter(
        Announcement announcement,
        PlanLimits limits,
        TargetStep step,
        StepOutcome outcome,
        bool isFinished
    ) =>
        step.IsUntold && step.Paths.IsEmpty
            ? EdgeState.Settled
            : Settlement.After(step, limits, outcome, isFinished && !outcome.IsOfEarlier, announcement.Paths.IsEmpty);
}
