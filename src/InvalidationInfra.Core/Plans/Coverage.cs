using System.Runtime.InteropServices;
using InvalidationInfra.Core.Paths;

namespace InvalidationInfra.Core.Plans;

/// <summary>Counts what each of several paths covers, a URL at a time.</summary>
internal sealed class Coverage
{
    private readonly IReadOnlyList<InvalidationPath> _paths;
    private readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);
    private readonly List<(string Prefix, int Path)> _prefixes = [];
    private readonly int[] _stale;
    private readonly long[] _needless;

    public Coverage(IReadOnlyList<InvalidationPath> paths)
    {
        _paths = paths;
        (_stale, _needless) = (new int[paths.Count], new long[paths.Count]);
        for (var i = 0; i < paths.Count; i++)
        {
            if (paths[i] is { Covered: { } covered, IsWildcard: true })
                _prefixes.Add((covered, i));
            else if (paths[i].Covered is { } path)
                _exact.TryAdd(path, i);
        }
    }

    public IEnumerable<PlannedPath> Paths => _paths.Select((path, i) => new PlannedPath(path, _stale[i], _needless[i]));

    /// <returns>Whether any path covers the URL.</returns>
    public bool Count(CachedUrl url)
    {
        var covered = false;
        if (_exact.TryGetValue(url.Path, out var exact))
            covered = Add(exact, url);
        foreach (var (prefix, path) in CollectionsMarshal.AsSpan(_prefixes))
            if (url.Path.StartsWith(prefix, StringComparison.Ordinal))
                covered = Add(path, url);
        return covered;
    }

    private bool Add(int path, CachedUrl url)
    {
        if (url.IsStale)
            _stale[path]++;
        else
            _needless[path] += url.Weight;
        return true;
    }
}
