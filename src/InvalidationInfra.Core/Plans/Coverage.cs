using InvalidationInfra.Core.Paths;

namespace InvalidationInfra.Core.Plans;

/// <summary>
/// Works out what paths do to the URLs that the edges may hold. Stale ones are matched as CloudFront matches: spelling by spelling. Good
/// ones count where their usual spelling is dropped.
/// </summary>
/// <param name="spelled">The URLs.</param>
/// <param name="prefixesOnly">Whether an exact path leaves copies of a stale URL behind, those with a query string.</param>
internal sealed class Coverage(SpelledUrls spelled, bool prefixesOnly)
{
    private const int MaxSamples = 3;

    private readonly CachedUrl[] _urls = spelled.Urls;
    private readonly StaleSpelling[] _stale = spelled.StaleSpellings;

    /// <summary>The plan of these paths.</summary>
    public Plan By(IReadOnlyList<InvalidationPath> paths)
    {
        var ranges = paths.Select(path => new Reach(path, UrlsUnder(path), StaleUnder(path))).ToArray();
        var (needless, needlessUrls) = NeedlessUnder(ranges);
        var lastCountedBy = new int[spelled.Stale.Length];
        return new Plan
        {
            Paths =
            [
                .. ranges
                    .Select((reach, i) => Measure(reach, i + 1, lastCountedBy))
                    .OrderBy(path => path.Path.Encoded, StringComparer.Ordinal),
            ],
            Stale = spelled.Stale.Length,
            Needless = needless,
            NeedlessUrls = needlessUrls,
            Urls = _urls.Length,
            Uncovered = [.. UncoveredBy(ranges)],
        };
    }

    private (long Weight, int Urls) NeedlessUnder(Reach[] ranges)
    {
        var (weight, count, until) = (0L, 0, 0);
        foreach (var (first, end) in ranges.Select(reach => reach.Urls).OrderBy(range => range.First))
        {
            for (var i = Math.Max(first, until); i < end; i++)
            {
                if (spelled.IsGood(i))
                {
                    (weight, count) = (weight + _urls[i].Weight, count + 1);
                }
            }

            until = Math.Max(until, end);
        }

        return (weight, count);
    }

    private IEnumerable<string> UncoveredBy(Reach[] ranges)
    {
        var until = 0;
        var covering = ranges.Where(reach => reach.Path.IsWildcard || !prefixesOnly).Select(reach => reach.Stale);
        foreach (var (first, end) in covering.Append((_stale.Length, _stale.Length)).OrderBy(range => range.Item1))
        {
            for (; until < first; until++)
            {
                var spelling = _stale[until].Spelling;
                if (until > 0 && StaleSpelling.Compare(_stale[until - 1], _stale[until]) == 0)
                {
                    continue;
                }

                yield return UrlEncoding.Readable(spelling.IsExact ? spelling.Text : spelling.Text + '*');
            }

            until = Math.Max(until, end);
        }
    }

    private PlannedPath Measure(Reach reach, int number, int[] lastCountedBy)
    {
        var (stale, needless, needlessUrls, sample) = (0, 0L, 0, new List<string>());
        for (var i = reach.Stale.First; i < reach.Stale.End; i++)
        {
            // A URL counts once, however many of its spellings the path drops.
            ref var last = ref lastCountedBy[_stale[i].Stale];
            (stale, last) = (last == number ? stale : stale + 1, number);
        }

        for (var i = reach.Urls.First; i < reach.Urls.End; i++)
        {
            if (!spelled.IsGood(i))
            {
                continue;
            }

            (needless, needlessUrls) = (needless + _urls[i].Weight, needlessUrls + 1);
            if (sample.Count < MaxSamples)
            {
                sample.Add(_urls[i].Path);
            }
        }

        return new(reach.Path, stale, needless) { NeedlessUrls = needlessUrls, Sample = sample };
    }

    /// <summary>The URLs whose usual spelling a path covers follow each other: those that are equal to it or start with it.</summary>
    private (int First, int End) UrlsUnder(InvalidationPath path)
    {
        if (path.CoveredUrl is not { } covered)
        {
            return (0, 0);
        }

        var first = spelled.FirstNotBefore(covered);
        return (first, FirstWhere(first, _urls.Length, i => !path.Covers(_urls[i].Path)));
    }

    /// <summary>So do the stale spellings that a path covers.</summary>
    private (int First, int End) StaleUnder(InvalidationPath path)
    {
        if (path.IsTag)
        {
            return (0, 0);
        }

        var start = path.IsWildcard ? path.Sent[..^1] : path.Sent;
        var first = FirstWhere(0, _stale.Length, i => string.CompareOrdinal(_stale[i].Spelling.Text, start) >= 0);
        return (first, FirstWhere(first, _stale.Length, i => !path.Covers(_stale[i].Spelling)));
    }

    /// <summary>The first number from <paramref name="low"/> on for which it holds, given that it then holds for all that follow.</summary>
    private static int FirstWhere(int low, int high, Func<int, bool> holds)
    {
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (holds(middle))
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

    /// <summary>The reach of a path.</summary>
    /// <param name="Path">The path.</param>
    /// <param name="Urls">The URLs, by raw path.</param>
    /// <param name="Stale">The spellings of stale URLs.</param>
    private readonly record struct Reach(InvalidationPath Path, (int First, int End) Urls, (int First, int End) Stale);
}
