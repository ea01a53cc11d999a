using System.Collections.Immutable;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.Plans;
using InvalidationInfra.Core.Urls;

namespace InvalidationInfra.Core.Edges;

/// <summary>The edges' contents after invalidations were sent, or could not be.</summary>
public static class Settlement
{
    /// <summary>The most paths of a kind that a state names one by one; what is more becomes a plan of fewer, wider paths.</summary>
    public const int MaxNamedPaths = 200;

    /// <summary>The state of edges that were told of a deployment.</summary>
    /// <param name="step">What was stale before, and the paths that were to be dropped.</param>
    /// <param name="limits">How paths cover URLs.</param>
    /// <param name="outcome">What CloudFront has accepted of them.</param>
    /// <param name="removedAreDeleted">
    /// Whether the files that earlier deployments removed were gone from the origin before this step.
    /// </param>
    /// <param name="arePlanned">Whether the paths were planned, and not the user's own: then all that is stale is owed.</param>
    public static EdgeState After(TargetStep step, PlanLimits limits, StepOutcome outcome, bool removedAreDeleted, bool arePlanned)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(outcome);

        var (stale, planned, accepted) = (step.Stale, step.Paths, outcome.Accepted);
        var leftOut = PathCover
            .Without(stale.Everything == Everything.Nothing ? [] : stale.All, planned)
            .Concat(step.Plan.Uncovered.Select(InvalidationPath.Parse))
            .Select(path => PathCover.WithQueries(path, limits));
        var owed = PathCover.Without(planned, accepted).Concat(PathCover.Without(stale.Suspects, planned));
        var uncovered = PathCover.Without(stale.Uncovered, accepted);
        var gone = stale.MayLoseUnlisted
            ? stale.All
            : stale.Gone.SelectMany(url => Spellings.PathsFor(url)).Select(path => PathCover.WithQueries(path, limits));
        var removed = PathCover.Without(stale.Removed, removedAreDeleted ? accepted : []).Concat(gone);
        return new EdgeState(
            Compact(arePlanned ? owed.Concat(leftOut) : owed, stale, limits),
            Compact(arePlanned ? uncovered : uncovered.Concat(leftOut), stale, limits),
            Compact(removed, stale, limits)
        );
    }

    private static ImmutableArray<InvalidationPath> Compact(IEnumerable<InvalidationPath> paths, StaleUrls stale, PlanLimits limits)
    {
        var named = paths.Distinct().ToImmutableArray();
        if (named.Length <= MaxNamedPaths)
        {
            return named;
        }

        var reduced = PathCover.Reduced(named);

        var (wildcards, exact) = (reduced.Where(path => path.IsWildcard).ToList(), reduced.Where(path => !path.IsWildcard).ToList());
        var covered = exact.Select(path => path.CoveredUrl).ToHashSet();
        var urls = stale.Urls.Select(url => url with { IsStale = covered.Contains(url.Path) }).ToList();
        var compacted = PathCover.Reduced(
            wildcards
                .Concat(exact.Where(path => !urls.Any(url => url.Path == path.CoveredUrl)))
                .Concat(InvalidationPlanner.Plan(urls, limits).Paths.Select(path => path.Path))
        );
        return compacted.Length <= MaxNamedPaths ? compacted : PathCover.Reduced(stale.All.Concat(compacted.Where(path => path.IsTag)));
    }
}
