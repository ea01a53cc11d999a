using System.Collections.Immutable;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.Plans;

namespace InvalidationInfra.Core.Batches;

/// <summary>Cuts a list of invalidation paths into batches that CloudFront takes.</summary>
public static class PathBatches
{
    /// <summary>
    /// The paths in their order, in as few batches as that order allows; none for no paths. Cache tags count as file paths.
    /// </summary>
    /// <param name="paths">What is to be invalidated.</param>
    /// <param name="quota">What may be in progress at one time, and therefore the most that one batch may have.</param>
    public static ImmutableArray<ImmutableArray<InvalidationPath>> Of(IEnumerable<InvalidationPath> paths, InvalidationQuota quota)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(quota);

        var batches = ImmutableArray.CreateBuilder<ImmutableArray<InvalidationPath>>();
        var batch = ImmutableArray.CreateBuilder<InvalidationPath>();
        var wildcards = 0;
        foreach (var path in paths)
        {
            if (path.IsWildcard ? wildcards == quota.Wildcards : batch.Count - wildcards == quota.ExactPaths)
            {
                batches.Add(batch.ToImmutable());
                batch.Clear();
                wildcards = 0;
            }

            batch.Add(path);
            wildcards += path.IsWildcard ? 1 : 0;
        }

        if (batch.Count > 0)
        {
            batches.Add(batch.ToImmutable());
        }

        return batches.ToImmutable();
    }
}
