using InvalidationInfra.Core.Paths;

namespace InvalidationInfra.Core.Plans;

/// <summary>Works out what paths do to the URLs that the edges may hold.</summary>
/// <param name="urls">In ordinal order, each path once.</param>
/// <param name="prefixesOnly">Whether an exact path leaves copies of a stale URL behind, those with a query string.</param>
internal sealed class Coverage(CachedUrl[] urls, bool prefixesOnly)
{
    private const int MaxSamples = 3;

    /// <summary>The plan of these paths.</summary>
    public Plan By(IReadOnlyList<InvalidationPath> paths)
    {
        var ranges = paths.Select(path => (Path: path, Range: RangeOf(path))).OrderBy(path => path.Range.First).ToArray();
        var (needless, needlessUrls, uncovered, stale) = (0L, 0, new List<string>(), 0);
        var (next, droppedUntil, coveredUntil) = (0, 0, 0);
        for (var i = 0; i < urls.Length; i++)
        {
            for (; next < ranges.Length && ranges[next].Range.First <= i; next++)
            {
                var (path, (_, end)) = ranges[next];
                droppedUntil = Math.Max(droppedUntil, end);
                coveredUntil = path.IsWildcard || !prefixesOnly ? Math.Max(coveredUntil, end) : coveredUntil;
            }

            stale += urls[i].IsStale ? 1 : 0;
            if (urls[i].IsStale && coveredUntil <= i)
            {
                uncovered.Add(urls[i].Path);
            }

            if (!urls[i].IsStale && droppedUntil > i)
            {
                (needless, needlessUrls) = (needless + urls[i].Weight, needlessUrls + 1);
            }
        }

        return new Plan
        {
            Paths = [.. ranges.Select(path => Measure(path.Path, path.Range)).OrderBy(path => path.Path.Encoded, StringComparer.Ordinal)],
            Stale = stale,
            Needless = needless,
            NeedlessUrls = needlessUrls,
            Urls = urls.Length,
            Uncovered = uncovered,
        };
    }

    private PlannedPath Measure(InvalidationPath path, (int First, int End) range)
    {
        var (stale, needless, needlessUrls, sample) = (0, 0L, 0, new List<string>());
        for (var i = range.First; i < range.End; i++)
        {
            if (urls[i].IsStale)
            {
                stale++;
                continue;
            }

            (needless, needlessUrls) = (needless + urls[i].Weight, needlessUrls + 1);
            if (sample.Count < MaxSamples)
            {
                sample.Add(urls[i].Path);
            }
        }

        return new(path, stale, needless) { NeedlessUrls = needlessUrls, Sample = sample };
    }

    /// <summary>The URLs that a path covers follow each other: those that are equal to it or start with it.</summary>
    private (int First, int End) RangeOf(InvalidationPath path)
    {
        if (path.CoveredUrl is not { } covered)
        {
            return (0, 0);
        }

        var first = FirstWhere(0, url => string.CompareOrdinal(url, covered) >= 0);
        return (first, FirstWhere(first, url => !path.Covers(url)));
    }

    /// <summary>The first URL from <paramref name="low"/> on for which it holds, given that it then holds for all that follow.</summary>
    private int FirstWhere(int low, Func<string, bool> holds)
    {
        var high = urls.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (holds(urls[middle].Path))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
