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

    /// <summary>The number of the deployment that runs.</summary>
    public int Deployment { get; set; }

    public int Clock { get; set; }

    public static IEnumerable<string> Urls =>
        ["/", "/a", "/b", "/d", "/d/", "/d/index.html", "/index.html", "/d/x", "/x1", "/x2", "/other"];

    /// <summary>A viewer asks an edge: what it holds, or what it fetches and keeps. Errors are not kept.</summary>
    public void Fetch(string target, string url)
    {
        if (!_copies.ContainsKey((target, url)) && Answer(url) is { } content)
        {
            _copies[(target, url)] = new Copy(content, Deployment);
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
            if (paths.Any(path => path.Covers(url)))
            {
                _copies.Remove((at, url));
            }
        }

        return (id, 0);
    }

    public bool IsNewest(string target, string id) => _newest.GetValueOrDefault(target) == id;

    public int Accepted => _invalidations.Count;

    /// <summary>The copies that differ from what the origin answers.</summary>
    public IEnumerable<(string Target, string Url, Copy Copy)> Stale() =>
        _copies.Where(copy => Answer(copy.Key.Url) != copy.Value.Content).Select(copy => (copy.Key.Target, copy.Key.Url, copy.Value));

    public string? Answer(string url) =>
        Objects.TryGetValue(url, out var content) ? content
        : IndexDocument is { } index && Objects.TryGetValue(url.EndsWith('/') ? url + index : $"{url}/{index}", out var page) ? page
        : FallbackDocument is { } fallback && Objects.TryGetValue(fallback, out var served) ? served
        : null;

    /// <param name="Deployment">The deployment in which an edge fetched it.</param>
    internal sealed record Copy(string Content, int Deployment);

    private sealed record Invalidation(string Id, int Created, string[] Paths);
}
