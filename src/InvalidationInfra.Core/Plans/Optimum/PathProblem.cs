using InvalidationInfra.Core.Paths;

namespace InvalidationInfra.Core.Plans.Optimum;

/// <summary>
/// The problem that the optimum is sought for: the URLs, and how many paths of which kind may cover the stale ones. Stale spellings are
/// known by their number, from 0, in ordinal order; one that several URLs share has one number. "A stale URL" means one of them here.
/// </summary>
internal sealed class PathProblem
{
    private readonly SpelledUrls _spelled;
    private readonly CachedUrl[] _urls;
    private readonly StaleSpelling[] _stale;
    private readonly int[] _prefixOnlyBefore;

    // Weight of the good URLs before each URL.
    private readonly long[] _goodBefore;

    /// <param name="urls">In ordinal order, each path once.</param>
    /// <param name="maxPaths">At least 1.</param>
    /// <param name="quota">At least one wildcard.</param>
    /// <param name="prefixesOnly">Whether an exact path leaves copies behind, so that only wildcards cover.</param>
    /// <exception cref="ArgumentException">The weights sum up to more than 2^63 - 1.</exception>
    public PathProblem(CachedUrl[] urls, int maxPaths, InvalidationQuota quota, bool prefixesOnly)
        : this(
            new SpelledUrls(urls),
            new PlanLimits
            {
                MaxPaths = maxPaths,
                Quota = quota,
                QueryStrings = prefixesOnly,
            }
        )
    { }

    /// <param name="spelled">The URLs and the spellings of the stale ones.</param>
    /// <param name="limits">At least one path, and a quota of at least one wildcard.</param>
    /// <exception cref="ArgumentException">The weights sum up to more than 2^63 - 1.</exception>
    public PathProblem(SpelledUrls spelled, PlanLimits limits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limits.MaxPaths, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(limits.Quota.Wildcards, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(limits.Quota.ExactPaths);
        (_spelled, _urls) = (spelled, spelled.Urls);
        MaxPaths = limits.MaxPaths;
        MaxExact = limits.QueryStrings ? 0 : Math.Min(limits.Quota.ExactPaths, limits.MaxPaths);
        MaxWildcards = Math.Min(limits.Quota.Wildcards, limits.MaxPaths);
        _goodBefore = GoodBefore(spelled);
        _stale = spelled.IsPlain ? spelled.StaleSpellings : EachOnce(spelled.StaleSpellings);
        _prefixOnlyBefore = new int[_stale.Length + 1];
        for (var i = 0; i < _stale.Length; i++)
        {
            _prefixOnlyBefore[i + 1] = _prefixOnlyBefore[i] + (limits.QueryStrings || !_stale[i].Spelling.IsExact ? 1 : 0);
        }
    }

    public int MaxPaths { get; }

    /// <summary>The most exact paths.</summary>
    public int MaxExact { get; }

    /// <summary>The most wildcards; at least 1.</summary>
    public int MaxWildcards { get; }

    /// <summary>The number of URLs that are stale.</summary>
    public int Stale => _stale.Length;

    /// <summary>The most exact paths beside that many wildcards.</summary>
    public int ExactBeside(int wildcards) => Math.Min(MaxExact, MaxPaths - wildcards);

    /// <summary>A stale URL as it is sent, as far as that is certain.</summary>
    public string StalePath(int stale) => _stale[stale].Spelling.Text;

    /// <summary>
    /// Whether all these stale URLs may be sent as exact paths: not one whose name ends in <c>*</c>, which is a wildcard whatever is meant,
    /// nor one of which only the start is certain.
    /// </summary>
    public bool MayBeExact(int first, int end) => _prefixOnlyBefore[first] == _prefixOnlyBefore[end];

    /// <summary>
    /// The weight of the good URLs that start as the stale URLs from <paramref name="first"/> to before <paramref name="end"/> all do.
    /// No other stale URL may start so; hence the ends of the range lie in the gaps to the stale neighbours, and are searched only there.
    /// </summary>
    public long NeedlessUnder(int first, int end, int length)
    {
        if (_spelled.IsPlain)
        {
            return NeedlessAround(first, end, StalePath(first).AsSpan(0, length));
        }

        // The raw prefix whose usual spelling they start with: good URLs are known by their raw paths.
        if (SpelledUrls.RawOf(StalePath(first)[..length]) is not { } prefix)
        {
            return 0;
        }

        return StaleUnder(first, end, prefix) is { } range
            ? NeedlessAround(range.First, range.End, prefix)
            : NeedlessFrom(_spelled.FirstNotBefore(prefix), prefix);
    }

    private long NeedlessAround(int firstStale, int endStale, ReadOnlySpan<char> prefix)
    {
        var stale = _spelled.Stale;
        var low = FirstWith(prefix, firstStale == 0 ? 0 : stale[firstStale - 1] + 1, stale[firstStale]);
        var high = FirstWithout(prefix, stale[endStale - 1] + 1, endStale == stale.Length ? _urls.Length : stale[endStale]);
        return _goodBefore[high] - _goodBefore[low];
    }

    /// <summary>
    /// The part of a stale URL that its own wildcard keeps: all of it, unless the <c>*</c> makes the path too long to be sent; then all but
    /// its last character.
    /// </summary>
    public int OwnPrefixLength(int stale)
    {
        var path = StalePath(stale);
        return path.Length < InvalidationPath.MaxLength ? path.Length : UrlEncoding.WholeCharacters(path, InvalidationPath.MaxLength - 1);
    }

    /// <summary>
    /// The stale URLs, by raw path, that start with a raw prefix, given the spellings that start with its usual spelling: the same URLs,
    /// but they may follow each other in another order. None if no URL is usually spelled so.
    /// </summary>
    private (int First, int End)? StaleUnder(int first, int end, string prefix)
    {
        while (first < end && !_stale[first].Spelling.IsUsual)
        {
            first++;
        }

        if (first == end)
        {
            return null;
        }

        while (!_stale[end - 1].Spelling.IsUsual)
        {
            end--;
        }

        var (one, other) = (_stale[first].Stale, _stale[end - 1].Stale);
        return (FirstStaleWith(prefix, Math.Min(one, other)), EndOfStaleWith(prefix, Math.Max(one, other)));
    }

    /// <summary>From a stale URL that starts so back to the first, in steps that double.</summary>
    private int FirstStaleWith(string prefix, int stale)
    {
        var step = 1;
        while (stale - step >= 0 && StartsWith(stale - step, prefix))
        {
            (stale, step) = (stale - step, step * 2);
        }

        for (; step > 0; step /= 2)
        {
            if (stale - step >= 0 && StartsWith(stale - step, prefix))
            {
                stale -= step;
            }
        }

        return stale;
    }

    /// <summary>From a stale URL that starts so on to the one after the last, in steps that double.</summary>
    private int EndOfStaleWith(string prefix, int stale)
    {
        var step = 1;
        while (stale + step < _spelled.Stale.Length && StartsWith(stale + step, prefix))
        {
            (stale, step) = (stale + step, step * 2);
        }

        for (; step > 0; step /= 2)
        {
            if (stale + step < _spelled.Stale.Length && StartsWith(stale + step, prefix))
            {
                stale += step;
            }
        }

        return stale + 1;
    }

    private bool StartsWith(int stale, string prefix) => _urls[_spelled.Stale[stale]].Path.StartsWith(prefix, StringComparison.Ordinal);

    private long NeedlessFrom(int low, ReadOnlySpan<char> prefix) =>
        _goodBefore[FirstWithout(prefix, low, _urls.Length)] - _goodBefore[low];

    private int FirstWith(ReadOnlySpan<char> prefix, int low, int high)
    {
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_urls[middle].Path.AsSpan().StartsWith(prefix))
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

    private int FirstWithout(ReadOnlySpan<char> prefix, int low, int high)
    {
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_urls[middle].Path.AsSpan().StartsWith(prefix))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static StaleSpelling[] EachOnce(StaleSpelling[] spellings)
    {
        var once = new List<StaleSpelling>(spellings.Length);
        foreach (var spelling in spellings)
        {
            if (once.Count == 0 || StaleSpelling.Compare(once[^1], spelling) != 0)
            {
                once.Add(spelling);
            }
            else if (spelling.Spelling.IsUsual)
            {
                once[^1] = spelling;
            }
        }

        return [.. once];
    }

    private static long[] GoodBefore(SpelledUrls spelled)
    {
        var urls = spelled.Urls;
        var before = new long[urls.Length + 1];
        for (var i = 0; i < urls.Length; i++)
        {
            before[i + 1] = before[i] + (spelled.IsGood(i) ? urls[i].Weight : 0);
            if (before[i + 1] < 0)
            {
                throw new ArgumentException("The weights sum up to more than 2^63 - 1.", nameof(spelled));
            }
        }

        return before;
    }
}
