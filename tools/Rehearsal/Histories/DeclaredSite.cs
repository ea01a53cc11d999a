using System.Text;
using Rehearsal.Cloud;

namespace Rehearsal.Histories;

/// <summary>
/// A bucket behind two distributions, as one declaration after the other leaves them. What is right is what a new edge answers, which has
/// nothing cached: the origin itself is the oracle, and no rule of the provider is written down here a second time.
/// </summary>
internal sealed class DeclaredSite
{
    public const string Alias = "www.example.com";

    private const string Bucket = "site";

    private readonly EmbeddedCloud _cloud;
    private readonly SortedSet<string> _urls = new(StringComparer.Ordinal);

    public DeclaredSite(EmbeddedCloud cloud, Declaration first)
    {
        _cloud = cloud;
        cloud.CreateBucket(Bucket);
        Distributions = [.. Enumerable.Range(0, 2).Select(place => cloud.CreateDistribution(Settings(first, place == 0)))];
    }

    public IReadOnlyList<string> Distributions { get; }

    /// <summary>The distribution that has the alias now.</summary>
    public int AliasAt { get; private set; }

    /// <summary>The URLs that were ever asked for.</summary>
    public IReadOnlyCollection<string> Urls => _urls;

    public void MoveAlias(Declaration served)
    {
        AliasAt = 1 - AliasAt;
        // CloudFront lets one distribution at a time have a name: first it goes, and then it comes.
        _cloud.UpdateDistribution(Distributions[1 - AliasAt], Settings(served, hasAlias: false));
        _cloud.UpdateDistribution(Distributions[AliasAt], Settings(served, hasAlias: true));
    }

    /// <summary>Uploads what differs; nothing is deleted yet.</summary>
    /// <param name="share">How much of it goes well.</param>
    public void Upload(Declaration declared, double share)
    {
        foreach (var (path, content) in declared.Files.Take((int)Math.Ceiling(share * declared.Files.Count)))
        {
            var (key, bytes) = ((declared.Prefix + path)[1..], Encoding.UTF8.GetBytes(RandomSite.TextOf(content)));
            if (!_cloud.Buckets[Bucket].TryGetValue(key, out var stored) || !stored.Content.Span.SequenceEqual(bytes))
            {
                _cloud.PutObject(Bucket, key, bytes);
            }
        }
    }

    /// <summary>Serves as a declaration says. The caches stay as they are.</summary>
    public void Serve(Declaration declared)
    {
        for (var place = 0; place < Distributions.Count; place++)
        {
            _cloud.UpdateDistribution(Distributions[place], Settings(declared, place == AliasAt));
        }
    }

    /// <summary>Deletes what a declaration no longer has, as the engine does at the end of a command.</summary>
    public void DeleteRemoved(Declaration declared)
    {
        var kept = declared.Files.Keys.Select(path => (declared.Prefix + path)[1..]).ToHashSet(StringComparer.Ordinal);
        foreach (var key in _cloud.Buckets[Bucket].Keys.Where(key => !kept.Contains(key)).ToList())
        {
            _cloud.DeleteObject(Bucket, key);
        }
    }

    /// <summary>Viewers ask for files, folders, queries and what is not there; edges cache what they get.</summary>
    public void Visit(Declaration declared, Random random, double share)
    {
        foreach (var url in declared.Files.Keys.Select(path => declared.Prefix + path).Concat(["/", declared.Prefix + "/nowhere"]))
        {
            foreach (var spelled in (string[])[url, url + "?v=1"])
            {
                _urls.Add(spelled);
                foreach (var distribution in Distributions)
                {
                    for (var edge = 0; edge < _cloud.EdgeCount; edge++)
                    {
                        if (random.NextDouble() < share)
                        {
                            _cloud.Fetch(distribution, spelled, edge);
                        }
                    }
                }
            }
        }
    }

    /// <summary>The tracked URLs at which edges of the declared targets serve what the origin does not.</summary>
    public List<StaleAnswer> Stale(Declaration declared)
    {
        var fresh = _cloud.CreateDistribution(Settings(declared, hasAlias: false));
        try
        {
            return
            [
                .. from place in declared.IsAlias ? [AliasAt] : declared.Targets
                from url in _urls.Where(url => IsTracked(declared, url))
                let right = _cloud.Fetch(fresh, url, edge: 0)
                from edge in Enumerable.Range(0, _cloud.EdgeCount)
                let answer = _cloud.Fetch(Distributions[place], url, edge)
                where answer.Status != right.Status || (right.Status < 400 && answer.Text != right.Text)
                select new StaleAnswer(Distributions[place], url, $"{answer.Status} {answer.Text}", $"{right.Status} {right.Text}"),
            ];
        }
        finally
        {
            _cloud.DeleteDistribution(fresh);
        }
    }

    private static bool IsTracked(Declaration declared, string url)
    {
        var path = url.Split('?')[0];
        return path == "/"
            ? declared is { HasIndex: true, Prefix: "" }
            : path.StartsWith(declared.Prefix + "/", StringComparison.Ordinal) && declared.Tracks(path[declared.Prefix.Length..]);
    }

    private static DistributionSettings Settings(Declaration declared, bool hasAlias) =>
        new()
        {
            Origin = OriginSettings.OfBucket(Bucket),
            DefaultRootObject = declared.HasIndex ? "index.html" : "",
            CachesByQueryString = declared.CachesByQuery,
            Aliases = hasAlias ? [Alias] : [],
            CustomErrorResponses =
            [
                .. ((int[])[403, 404]).Select(status =>
                    declared.Fallback is { } page
                        ? new CustomErrorResponse(status, 200, declared.Prefix + page, ErrorCachingMinTtl: 86_400)
                        // A file that comes is there at once.
                        : new CustomErrorResponse(status, ErrorCachingMinTtl: 0)
                ),
            ],
        };
}
