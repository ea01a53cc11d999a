using InvalidationInfra.Core.Paths;

namespace InvalidationInfra.Core.Plans.Optimum;

/// <summary>
/// The problem that the optimum is sought for: the URLs in ordinal order, and how many paths of which kind may cover the stale ones. Stale
/// URLs are known by their number, from 0, in that order.
/// </summary>
internal sealed class PathProblem
{
    private readonly CachedUrl[] _urls;
    private readonly int[] _stale;
    private readonly int[] _prefixOnlyBefore;

    // Weight of the good URLs before each URL.
    private readonly long[] _goodBefore;

    /// <param name="urls">In ordinal order, each path once.</param>
    /// <param name="maxPaths">At least 1.</param>
    /// <param name="quota">At least one wildcard.</param>
    /// <param name="prefixesOnly">Whether an exact path leaves copies behind, so that only wildcards cover.</param>
    /// <exception cref="ArgumentException">The weights sum up to more than 2^63 - 1.</exception>
    public PathProblem(CachedUrl[] urls, int maxPaths, InvalidationQuota quota, bool prefixesOnly)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxPaths, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(quota.Wildcards, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(quota.ExactPaths);
        _urls = urls;
        MaxPaths = maxPaths;
        MaxExact = prefixesOnly ? 0 : Math.Min(quota.ExactPaths, maxPaths);
        MaxWildcards = Math.Min(quota.Wildcards, maxPaths);
        _goodBefore = GoodBefore(urls);
        _stale = StaleAmong(urls);
        _prefixOnlyBefore = new int[_stale.Length + 1];
        for (var i = 0; i < _stale.Length; i++)
        {
            _prefixOnlyBefore[i + 1] = _prefixOnlyBefore[i] + (prefixesOnly || StalePath(i).EndsWith('*') ? 1 : 0);
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

    public string StalePath(int stale) => _urls[_stale[stale]].Path;

    /// <summary>
    /// Whether all these stale URLs may be sent as exact paths: one whose name ends in <c>*</c> is a wildcard whatever is meant.
    /// </summary>
    public bool MayBeExact(int first, int end) => _prefixOnlyBefore[first] == _prefixOnlyBefore[end];

    /// <summary>
    /// The weight of the good URLs that start as the stale URLs from <paramref name="first"/> to before <paramref name="end"/> all do.
    /// No other stale URL may start so; hence the ends of the range lie in the gaps to the stale neighbours, and are searched only there.
    /// </summary>
    public long NeedlessUnder(int first, int end, int length)
    {
        var prefix = StalePath(first).AsSpan(0, length);
        var low = FirstWith(prefix, first == 0 ? 0 : _stale[first - 1] + 1, _stale[first]);
        var high = FirstWithout(prefix, _stale[end - 1] + 1, end == _stale.Length ? _urls.Length : _stale[end]);
        return _goodBefore[high] - _goodBefore[low];
    }

    /// <summary>
    /// The part of a stale URL that its own wildcard keeps: all of it, unless the <c>*</c> makes the path too long to be sent; then all but
    /// its last character.
    /// </summary>
    public int OwnPrefixLength(int stale)
    {
        var path = StalePath(stale);
        const int maxEncodedCharacterLength = 9;
        if (
            path.Length * maxEncodedCharacterLength < InvalidationPath.MaxLength
            || UrlEncoding.EncodeFileName(path).Length < InvalidationPath.MaxLength
        )
        {
            return path.Length;
        }

        return path.Length - (char.IsLowSurrogate(path[^1]) ? 2 : 1);
    }

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

    private static int[] StaleAmong(CachedUrl[] urls)
    {
        var stale = new List<int>();
        for (var i = 0; i < urls.Length; i++)
        {
            if (urls[i].IsStale)
            {
                stale.Add(i);
            }
        }

        return [.. stale];
    }

    private static long[] GoodBefore(CachedUrl[] urls)
    {
        var before = new long[urls.Length + 1];
        for (var i = 0; i < urls.Length; i++)
        {
            before[i + 1] = before[i] + (urls[i].IsStale ? 0 : urls[i].Weight);
            if (before[i + 1] < 0)
            {
                throw new ArgumentException("The weights sum up to more than 2^63 - 1.", nameof(urls));
            }
        }

        return before;
    }
}
