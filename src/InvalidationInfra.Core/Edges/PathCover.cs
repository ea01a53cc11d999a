using System.Collections.Immutable;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.Plans;
using InvalidationInfra.Core.Urls;

namespace InvalidationInfra.Core.Edges;

/// <summary>Sets of invalidation paths: what one set leaves of another, and which URLs it drops.</summary>
internal static class PathCover
{
    /// <summary>Whether the wildcards among the paths together drop a URL under all of its spellings.</summary>
    /// <param name="wildcards">Wildcards.</param>
    /// <param name="url">A raw URL path.</param>
    public static bool DropAllSpellings(IReadOnlyCollection<InvalidationPath> wildcards, string url) =>
        wildcards.Any(wildcard => wildcard.CoversAllSpellings(url))
        || (wildcards.Count > 1 && Spellings.Of(url).All(spelling => wildcards.Any(wildcard => wildcard.Covers(spelling))));

    /// <summary>The path that drops all copies of what a path names, of each query where queries count.</summary>
    public static InvalidationPath WithQueries(InvalidationPath path, PlanLimits limits) =>
        limits.QueryStrings && path is { IsTag: false, IsWildcard: false }
            ? InvalidationPath.OfSpelling(Spellings.Fitting(path.Encoded, InvalidationPath.MaxLength - 1), isWildcard: true)
            : path;

    /// <summary>The paths without those that others among them cover, each once.</summary>
    public static ImmutableArray<InvalidationPath> Reduced(IEnumerable<InvalidationPath> paths)
    {
        var distinct = paths.Distinct().ToList();
        var wildcards = distinct.Where(path => path.IsWildcard).ToList();
        return [.. distinct.Where(path => !wildcards.Any(wildcard => !wildcard.Equals(path) && wildcard.Covers(path)))];
    }

    /// <summary>The paths of which <paramref name="accepted"/> drops not everything.</summary>
    public static ImmutableArray<InvalidationPath> Without(IEnumerable<InvalidationPath> paths, IEnumerable<InvalidationPath> accepted)
    {
        var exact = accepted.Where(path => !path.IsWildcard).ToHashSet();
        var wildcards = accepted.Where(path => path.IsWildcard).ToList();
        return [.. paths.Where(path => !exact.Contains(path) && !wildcards.Any(wildcard => wildcard.Covers(path)))];
    }
}
