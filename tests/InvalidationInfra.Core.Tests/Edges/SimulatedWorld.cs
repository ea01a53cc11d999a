using InvalidationInfra.Core.Paths;

namespace InvalidationInfra.Core.Tests.Edges;

/// <summary>
/// The oracle: an origin, and edges that cache what they fetch from it, URL by URL. It knows nothing of what anything was told, and of no
/// suspects: it only fetches, drops what an invalidation names, and compares copies with the origin.
/// </summary>
internal sealed class SimulatedWorld
{
    private readonly Dictionary<(string Target, string Url), Copy> _copies = [];
    private readonly Dictionary<(string Target, string Reference), Invalidation> _invalidations = [];
    private readonly Dictionary<string, string> _newest = [];

    /// <summary>The objects in the bucket, by their path.</summary>
    public Dictionary<string, string> Objects { get; } = [];

    public string? IndexDocument { get; set; }

    public string? FallbackDocument { get; set; }

    /// <summary>Whether a URL with a query is an object of its own.</summary>
    public bool CountsQueries { get; set; }

    /// <summary>The number of the deployment that runs.</summary>
    public int Deployment { get; set; }

    public int Clock { get; set; }

    /// <summary>The URLs as viewers write them: some files have several, each a cached object of its own.</summary>
    public static IEnumerable<string> Urls { get; } =
    [
        .. (string[])["/", "/a", "/b", "/d", "/d/", "/d/index.html", "/index.html", "/d/x", "/x1", "/x2", "/other"],
        .. (string[])["/p+q", "/p%2Bq", "/p%20q", "/d/[s]", "/d/%5Bs%5D"],
        .. (string[])["/a?q", "/d/?q", "/x1?q", "/p%2Bq?q"],
    ];

    /// <summary>A viewer asks an edge: what it holds, or what it fetches and keeps. Errors are not kept.</summary>
    public void Fetch(string target, string url)
    {
        var key = CountsQueries ? url : url.Split('?')[0];
        if (!_copies.ContainsKey((target, key)) && Answer(url) is { } content)
        {
            _copies[(target, key)] = new Copy(content, Deployment);
        }
    }

    /// <summary>CloudFront's part: a reference that it knows gets the invalidation of that time.</summary>
    public (string Id, int Age) Create(string target, string reference, IReadOnlyList<InvalidationPath> paths)
    {
        if (_invalidations.TryGetValue((target, reference), out var known))
        {
            Assert.Equal(known.Paths.Order(), paths.Select(path => path.Encoded).Order());
            return (known.Id, Clock - known.Created);
        }

        var id = $"I{_invalidations.Count}";
        _invalidations[(target, reference)] = new Invalidation(id, Clock, [.. paths.Select(path => path.Encoded)]);
        _newest[target] = id;
        foreach (var (at, url) in _copies.Keys.Where(key => key.Target == target).ToList())
        {
            if (paths.Any(path => Drops(path.Encoded, url)))
            {
                _copies.Remove((at, url));
            }
        }

        return (id, 0);
    }

    public bool IsNewest(string target, string id) => _newest.GetValueOrDefault(target) == id;

    public int Accepted => _invalidations.Count;

    /// <summary>All copies that edges hold.</summary>
    public IEnumerable<(string Target, string Url, Copy Copy)> Copies =>
        _copies.Select(copy => (copy.Key.Target, copy.Key.Url, copy.Value));

    /// <summary>The copies that differ from what the origin answers.</summary>
    public IEnumerable<(string Target, string Url, Copy Copy)> Stale() =>
        _copies
            .Where(copy => CountsQueries || !copy.Key.Url.Contains('?', StringComparison.Ordinal))
            .Where(copy => Answer(copy.Key.Url) != copy.Value.Content)
            .Select(copy => (copy.Key.Target, copy.Key.Url, copy.Value));

    public string? Answer(string url) => AnswerToKey(KeyOf(url.Split('?')[0]));

    /// <summary>The key that S3 reads in a URL: a plus is a space there.</summary>
    public static string KeyOf(string url) => Uri.UnescapeDataString(url.Replace('+', ' '));

    private string? AnswerToKey(string key) =>
        Objects.TryGetValue(key, out var content) ? content
        : IndexDocument is { } index && Objects.TryGetValue(key.EndsWith('/') ? key + index : $"{key}/{index}", out var page) ? page
        : FallbackDocument is { } fallback && Objects.TryGetValue(fallback, out var served) ? served
        : null;

    // CloudFront compares texts; no exact path is known to drop a URL that has a bracket, however it is written.
    private static bool Drops(string path, string url) =>
        path.EndsWith('*')
            ? url.StartsWith(path[..^1], StringComparison.Ordinal)
            : url == path && !url.Contains('[', StringComparison.Ordinal) && !url.Contains("%5B", StringComparison.Ordinal);

    /// <param name="Deployment">The deployment in which an edge fetched it.</param>
    internal sealed record Copy(string Content, int Deployment);

    private sealed record Invalidation(string Id, int Created, string[] Paths);
}
