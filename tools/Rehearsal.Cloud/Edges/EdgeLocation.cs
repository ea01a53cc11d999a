using Rehearsal.Cloud.Api;

namespace Rehearsal.Cloud.Edges;

/// <summary>
/// One edge location: the copies it keeps, and which invalidations it has carried out.
/// Edges do not drop at one moment. Of n edges, edge i carries an invalidation out when it is i/(n-1) of its way from accepted to
/// completed:
/// the first at once, the last on completion. What an edge drops is what it fetched before the invalidation was accepted; a copy fetched
/// since then stays.
/// </summary>
internal sealed class EdgeLocation(double dropsAt)
{
    private readonly Dictionary<(string ViewerId, string Url), CachedCopy> _copies = [];
    private readonly Dictionary<string, List<Invalidation>> _pending = new(StringComparer.Ordinal);

    public void Announce(Invalidation invalidation)
    {
        if (!_pending.TryGetValue(invalidation.TargetId, out var ofTarget))
        {
            _pending.Add(invalidation.TargetId, ofTarget = []);
        }

        ofTarget.Add(invalidation);
    }

    /// <summary>Carries out what is due of the invalidations for this target.</summary>
    /// <param name="targetId">A distribution or a tenant.</param>
    /// <param name="viewerIds">Whose copies they are about: a distribution's are about its tenants too.</param>
    /// <param name="now">The cloud's time.</param>
    public void CatchUp(string targetId, IReadOnlySet<string> viewerIds, DateTimeOffset now)
    {
        if (!_pending.TryGetValue(targetId, out var pending))
        {
            return;
        }

        foreach (var invalidation in pending.Where(one => one.Progress(now) >= dropsAt).ToArray())
        {
            pending.Remove(invalidation);
            Drop(copy => viewerIds.Contains(copy.ViewerId) && copy.Sequence < invalidation.Sequence && invalidation.Matches(copy));
        }
    }

    public CachedCopy? Find(string viewerId, string url) => _copies.GetValueOrDefault((viewerId, url));

    public void Keep(CachedCopy copy) => _copies[(copy.ViewerId, copy.Url)] = copy;

    public void Forget(string viewerId) => Drop(copy => copy.ViewerId == viewerId);

    public void Clear()
    {
        _copies.Clear();
        _pending.Clear();
    }

    private void Drop(Func<CachedCopy, bool> isGone)
    {
        foreach (var copy in _copies.Values.Where(isGone).ToArray())
        {
            _copies.Remove((copy.ViewerId, copy.Url));
        }
    }
}
