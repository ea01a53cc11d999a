using System.Collections.Immutable;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.Urls;

namespace InvalidationInfra.Core.Edges;

/// <summary>
/// Sets of invalidation paths: what one set leaves of another, and the paths that drop everything that a deployment serves.
/// </summary>
internal static class PathCover
{
    /// <summary>The paths that drop every URL that <paramref name="serving"/> can answer.</summary>
    public static ImmutableArray<InvalidationPath> EverythingOf(Serving serving)
    {
        // A fallback document may be cached under any URL of the distribution, also outside the prefix.
        var prefix = serving.FallbackDocument is null ? serving.PathPrefix : "";
        var everything = ImmutableArray.Create(InvalidationPath.Wildcard(prefix + "/"));
        return prefix.Length == 0 || !serving.HasFolderForms ? everything : everything.Insert(0, InvalidationPath.Exact(prefix));
    }

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
