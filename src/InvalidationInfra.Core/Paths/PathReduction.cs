using System.Collections.Immutable;

namespace InvalidationInfra.Core.Paths;

/// <summary>A list of paths without those that others in it cover.</summary>
/// <param name="Kept">The paths that are left, in the order in which they were given.</param>
/// <param name="Dropped">Those that are not, each with one that drops all that it would.</param>
public sealed record PathReduction(
    ImmutableArray<InvalidationPath> Kept,
    ImmutableArray<(InvalidationPath Path, InvalidationPath CoveredBy)> Dropped
)
{
    /// <summary>Drops each path that another one covers; of equal ones the first is kept.</summary>
    public static PathReduction Of(IEnumerable<InvalidationPath> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);

        var given = paths.ToList();
        var widestFirst = given.Where(path => path.IsWildcard).OrderBy(path => path.Encoded.Length).ToList();
        var firsts = new Dictionary<InvalidationPath, InvalidationPath>();
        var kept = ImmutableArray.CreateBuilder<InvalidationPath>();
        var dropped = ImmutableArray.CreateBuilder<(InvalidationPath, InvalidationPath)>();
        foreach (var path in given)
        {
            if (!firsts.TryAdd(path, path))
            {
                dropped.Add((path, firsts[path]));
            }
            else if (widestFirst.Find(wildcard => wildcard.Covers(path) && !path.Covers(wildcard)) is { } wider)
            {
                dropped.Add((path, wider));
            }
            else
            {
                kept.Add(path);
            }
        }

        return new(kept.ToImmutable(), dropped.ToImmutable());
    }
}
