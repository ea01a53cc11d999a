using System.Collections.Immutable;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.Plans;

namespace InvalidationInfra.Core.Edges;

/// <summary>Chooses the paths that drop everything stale.</summary>
public static class DropPlan
{
    /// <summary>
    /// The paths that drop every stale URL, each suspect path as a whole, and the files that were removed before. Within the limits they
    /// are optimal for the URLs; where suspect paths leave no room for them, everything is dropped.
    /// </summary>
    public static ImmutableArray<InvalidationPath> For(StaleUrls stale, PlanLimits limits)
    {
        ArgumentNullException.ThrowIfNull(stale);
        ArgumentNullException.ThrowIfNull(limits);

        return [.. PathsFor(stale, limits).OrderBy(path => path.Encoded, StringComparer.Ordinal)];
    }

    private static ImmutableArray<InvalidationPath> PathsFor(StaleUrls stale, PlanLimits limits)
    {
        if (stale.IsEmpty)
        {
            return [];
        }

        // The planner sees to the queries of the URLs that it knows.
        var known = stale.Urls.Select(url => url.Path).ToHashSet(StringComparer.Ordinal);
        var demanded = PathCover.Reduced(
            stale.Suspects.Concat(stale.Removed).Select(path => NamesNone(path, known) ? PathCover.WithQueries(path, limits) : path)
        );
        var everything = PathCover.Reduced(stale.All.Concat(demanded));
        if (stale.Everything != Everything.Nothing)
        {
            return everything;
        }

        var (wildcards, exact) = (demanded.Where(path => path.IsWildcard).ToList(), demanded.Where(path => !path.IsWildcard).ToList());
        var elsewhere = exact.Where(path => NamesNone(path, known)).ToList();
        var room = limits.MaxPaths - wildcards.Count - elsewhere.Count;
        var wildcardRoom = limits.Quota.Wildcards - wildcards.Count;
        var named = exact.Except(elsewhere).Select(path => path.CoveredUrl!).ToHashSet(StringComparer.Ordinal);
        var open = stale
            .Urls.Where(url => !PathCover.DropAllSpellings(wildcards, url.Path))
            .Select(url => named.Contains(url.Path) ? url with { IsStale = true } : url)
            .ToList();
        if (!open.Any(url => url.IsStale))
        {
            return room >= 0 && wildcardRoom >= 0 ? PathCover.Reduced(demanded) : everything;
        }

        if (room < 1 || wildcardRoom < 1)
        {
            return everything;
        }

        var plan = InvalidationPlanner.Plan(open, limits with { MaxPaths = room, Quota = limits.Quota with { Wildcards = wildcardRoom } });
        return PathCover.Reduced(wildcards.Concat(elsewhere).Concat(plan.Paths.Select(path => path.Path)));
    }

    private static bool NamesNone(InvalidationPath path, HashSet<string> known) => path.CoveredUrl is not { } url || !known.Contains(url);
}
