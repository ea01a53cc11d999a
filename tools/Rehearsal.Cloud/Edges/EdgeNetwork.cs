using Rehearsal.Cloud.Api;

namespace Rehearsal.Cloud.Edges;

/// <summary>The edge locations in front of the origins: caching, default root objects, custom error responses.</summary>
internal sealed class EdgeNetwork
{
    private readonly CloudState _state;
    private readonly OriginReader _origins;
    private readonly EdgeLocation[] _edges;
    private int _next;

    public EdgeNetwork(CloudState state)
    {
        _state = state;
        _origins = new OriginReader(state);
        var count = state.Options.Edges;
        _edges = [.. Enumerable.Range(0, count).Select(i => new EdgeLocation(count == 1 ? 1 : (double)i / (count - 1)))];
    }

    public int Count => _edges.Length;

    public void Announce(Invalidation invalidation) => Array.ForEach(_edges, edge => edge.Announce(invalidation));

    public void Forget(string viewerId) => Array.ForEach(_edges, edge => edge.Forget(viewerId));

    public void Clear() => Array.ForEach(_edges, edge => edge.Clear());

    /// <summary>The distribution or tenant whose viewers use this host name.</summary>
    public string? FindViewer(string host)
    {
        var label = host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase) ? host[..^".localhost".Length] : host;
        return _state
                .Distributions.Values.FirstOrDefault(one =>
                    Same(one.Id, label) || Same(one.DomainName, host) || one.Settings.Aliases.Any(alias => Same(alias, host))
                )
                ?.Id
            ?? _state.Tenants.Values.FirstOrDefault(one => Same(one.Id, label) || Same(one.Domain, host))?.Id;
    }

    /// <param name="viewerId">A distribution or a tenant.</param>
    /// <param name="url">Path and query as a viewer sends them, URL-encoded.</param>
    /// <param name="edge">The edge, from 0; <see langword="null"/>: they take turns.</param>
    public ViewerResponse Fetch(string viewerId, string url, int? edge)
    {
        var number = (edge ?? _next++ & int.MaxValue) % _edges.Length;
        var at = _edges[number];
        var distribution = DistributionOf(viewerId);
        CatchUp(at, viewerId, distribution.Id);
        if (!distribution.Settings.Enabled)
        {
            return Shown(OriginResponse.Error(403, "DistributionDisabled"), "Error", 0, number);
        }

        var request = Requested(distribution, url);
        if (request.Answer is OriginResponse answered)
        {
            return Shown(answered, "FunctionGeneratedResponse", 0, number);
        }

        var (copy, result) = Lookup(at, viewerId, distribution, request.Url);
        var age = (int)(_state.Now - copy.Stored).TotalSeconds;
        return Shown(copy.Answer, result == "Miss" && copy.Answer.Status >= 400 ? "Error" : result, result == "Hit" ? age : 0, number);
    }

    /// <summary>The request as the distribution's function leaves it. Edges cache under the URL that the function returns.</summary>
    private ViewerRequest Requested(Distribution distribution, string url)
    {
        if (distribution.Settings.ViewerRequestFunction is not string arn)
        {
            return new ViewerRequest(url);
        }

        return _state.Functions.TryGetValue(arn, out var function)
            ? function.Run(url)
            : new ViewerRequest(url, OriginResponse.Error(503, "FunctionExecutionError"));
    }

    private (CachedCopy Copy, string Result) Lookup(EdgeLocation at, string viewerId, Distribution distribution, string url)
    {
        var query = url.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? url : url[..query];
        var key = path + (query >= 0 && distribution.Settings.CachesByQueryString ? url[query..] : "");
        var known = at.Find(viewerId, key);
        if (known is not null && known.Expires > _state.Now)
        {
            return (known, "Hit");
        }

        var sequence = _state.NextSequence();
        var isRoot = path == "/" && distribution.Settings.DefaultRootObject != "";
        var answer = _origins.Read(
            distribution,
            isRoot ? "/" + distribution.Settings.DefaultRootObject.TrimStart('/') : ObjectKey.Of(path)
        );
        var copy =
            answer.Status >= 400
                ? Replaced(at, viewerId, distribution, key, sequence, answer)
                : Copy(viewerId, key, sequence, Freshness.Of(answer, distribution.Settings), answer, distribution.Settings);
        at.Keep(copy);
        return (copy, known?.Answer.ETag is string tag && tag == copy.Answer.ETag ? "RefreshHit" : "Miss");
    }

    /// <summary>The copy of an error: of the page that stands in for it where there is one, kept for the error's own time.</summary>
    private CachedCopy Replaced(
        EdgeLocation at,
        string viewerId,
        Distribution distribution,
        string key,
        long sequence,
        OriginResponse error
    )
    {
        var replacement = distribution.Settings.CustomErrorResponses.FirstOrDefault(one => one.ErrorCode == error.Status);
        var ttl = TimeSpan.FromSeconds(replacement?.ErrorCachingMinTtl ?? 10);
        if (replacement?.ResponsePagePath is not string page || page == key)
        {
            return Copy(viewerId, key, sequence, ttl, error, distribution.Settings);
        }

        // The page comes from the edge's cache when it is there, so a copy made now can be as old as that one.
        var shown = Lookup(at, viewerId, distribution, page).Copy;
        return shown.Answer.Status >= 400
            ? Copy(viewerId, key, sequence, ttl, error, distribution.Settings)
            : Copy(
                viewerId,
                key,
                Math.Min(sequence, shown.Sequence),
                ttl,
                shown.Answer with
                {
                    Status = replacement.ResponseCode ?? error.Status,
                },
                distribution.Settings
            );
    }

    private CachedCopy Copy(
        string viewerId,
        string key,
        long sequence,
        TimeSpan ttl,
        OriginResponse answer,
        DistributionSettings settings
    ) => new(viewerId, key, sequence, _state.Now, _state.Now + ttl, TagsOf(answer, settings), answer);

    private static HashSet<string> TagsOf(OriginResponse answer, DistributionSettings settings)
    {
        var header = settings.CacheTagHeader is string name ? answer.Headers.FirstOrDefault(one => Same(one.Key, name)).Value : null;
        return (header ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private void CatchUp(EdgeLocation at, string viewerId, string distributionId)
    {
        var viewers = _state.Tenants.Values.Where(one => one.DistributionId == distributionId).Select(one => one.Id).Append(distributionId);
        at.CatchUp(distributionId, viewers.ToHashSet(), _state.Now);
        if (viewerId != distributionId)
        {
            at.CatchUp(viewerId, new HashSet<string> { viewerId }, _state.Now);
        }
    }

    private Distribution DistributionOf(string viewerId)
    {
        var id = _state.Tenants.TryGetValue(viewerId, out var tenant) ? tenant.DistributionId : viewerId;
        return _state.Distributions.TryGetValue(id, out var found)
            ? found
            : throw new ArgumentException($"There is no distribution or tenant {viewerId}.", nameof(viewerId));
    }

    private static ViewerResponse Shown(OriginResponse answer, string result, int age, int edge) =>
        new(answer.Status, answer.Body, answer.ContentType, answer.ETag, result, age, answer.CacheControl, edge);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
