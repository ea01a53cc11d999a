using Rehearsal.Cloud;

namespace Rehearsal.Histories;

/// <summary>Keeps count of what CloudFront accepted, and says whether it was what the changes needed: no more, no less.</summary>
internal sealed class Ledger(EmbeddedCloud cloud, HistoryReport report)
{
    private readonly Dictionary<string, int> _counted = new(StringComparer.Ordinal);

    /// <summary>
    /// Compares what was accepted for a resource since its last good up with what its changes needed, and remembers this up as the last
    /// good one.
    /// </summary>
    /// <param name="existed">Whether the state had the resource before this up.</param>
    /// <returns>What is wrong; null where nothing is.</returns>
    public string? Check(TrackedResource resource, bool existed)
    {
        var accepted = Of(resource).Skip(_counted.GetValueOrDefault(resource.Name)).ToList();
        _counted[resource.Name] = _counted.GetValueOrDefault(resource.Name) + accepted.Count;
        var wrong = Judge(resource, existed, accepted.Count);
        Remove(resource, accepted.Count > 0);
        resource.Told = resource.IsDeclared ? resource.Identities() : null;
        resource.ToldRecovery = resource.Recovery;
        resource.IsInDoubt = false;
        resource.Attempts.Clear();
        return wrong is null ? null : $"{wrong}; accepted were {string.Join(" | ", accepted.Select(one => string.Join(' ', one.Paths)))}";
    }

    private static void Remove(TrackedResource resource, bool isNamed)
    {
        if (isNamed || !resource.IsDeclared)
        {
            resource.Removed.Clear();
        }

        if (resource is { IsDeclared: true, Told: { } told })
        {
            resource.Removed.UnionWith(told.Keys.Except(resource.Identities().Keys));
        }
    }

    private string? Judge(TrackedResource resource, bool existed, int accepted)
    {
        if (!resource.IsDeclared)
        {
            return resource.Attempts.Count == 0 && accepted > 0 ? "it is not declared, and something was issued for it" : null;
        }

        var current = resource.Identities();
        var once = resource.Attempts.Count == 1;
        var recovers = resource.Recovery != resource.ToldRecovery;
        if (resource.Told is not { } told)
        {
            return Count("at creation", accepted, once ? 1 : null, resource.Attempts.Count);
        }

        if (!existed)
        {
            return Count("again at creation", accepted, null, resource.Attempts.Count);
        }

        if (recovers || resource.IsInDoubt)
        {
            return Count("after a command that was killed or failed early", accepted, recovers && once ? 1 : null, resource.Attempts.Count);
        }

        var stale = resource.IsStale(told, current);
        if (once)
        {
            return Count("for a change", accepted, stale ? 1 : 0, 1);
        }

        var same = resource.Attempts.All(attempt => Same(attempt, current));
        return same
            ? Count("for a change, over several commands", accepted, stale ? 1 : 0, resource.Attempts.Count)
            : Count("for several changes, after failed commands", accepted, null, resource.Attempts.Count);
    }

    private string? Count(string reason, int accepted, int? exactly, int most)
    {
        report.CountAccepted(reason, accepted);
        if (exactly is { } number && accepted != number)
        {
            return $"{accepted} invalidations were accepted {reason}, and {number} had to be";
        }

        return accepted > most ? $"{accepted} invalidations were accepted {reason}, in {most} commands" : null;
    }

    private IEnumerable<AcceptedInvalidation> Of(TrackedResource resource) =>
        cloud.Invalidations.Where(one =>
            one.TargetId == resource.Distribution
            && (resource.Site.Prefix.Length == 0 || one.Paths.All(path => path.StartsWith(resource.Site.Prefix, StringComparison.Ordinal)))
        );

    private static bool Same(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.Count == other.Count && one.All(file => other.TryGetValue(file.Key, out var identity) && identity == file.Value);
}
