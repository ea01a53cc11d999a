using InvalidationInfra.Core.Plans;

namespace InvalidationInfra.Benchmarks.Plans;

/// <summary>
/// The heuristic to compare with, after what s3deploy's README promises: get the paths down to the budget if that is possible, else drop
/// everything. Here: while
/// there are too many paths, all that lie in the deepest folder (the one with the most of them, if several are as deep) become that
/// folder's wildcard.
/// </summary>
internal static class Folding
{
    /// <returns>How many good URLs the folded paths drop, and how many paths there are.</returns>
    public static (long Needless, int Paths) Fold(IReadOnlyList<CachedUrl> urls, int maxPaths)
    {
        var paths = urls.Where(url => url.IsStale).Select(url => url.Path).ToHashSet(StringComparer.Ordinal);
        while (paths.Count > maxPaths)
        {
            var folder = paths
                .GroupBy(FolderOf)
                .OrderByDescending(group => group.Key.Count(letter => letter == '/'))
                .ThenByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .First()
                .Key;
            paths.RemoveWhere(path => path.StartsWith(folder, StringComparison.Ordinal));
            paths.Add(folder + "*");
        }

        var wildcards = paths.Where(path => path.EndsWith('*')).Select(path => path[..^1]).ToList();
        return (
            urls.Where(url => !url.IsStale && wildcards.Exists(prefix => url.Path.StartsWith(prefix, StringComparison.Ordinal)))
                .Sum(url => url.Weight),
            paths.Count
        );
    }

    /// <summary>The folder that a path lies in; of a folder's wildcard the folder around it.</summary>
    private static string FolderOf(string path)
    {
        var inner = path.EndsWith("/*", StringComparison.Ordinal) && path.Length > 2 ? path[..^2] : path;
        return inner[..(inner.LastIndexOf('/') + 1)];
    }
}
