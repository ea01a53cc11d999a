namespace Rehearsal.Cloud.Api;

/// <summary>The invalidations of every distribution and tenant: acceptance, idempotency, quotas and completion.</summary>
internal sealed class InvalidationLedger(CloudState state)
{
    private readonly List<Invalidation> _all = [];
    private readonly Dictionary<string, List<Invalidation>> _byTarget = new(StringComparer.Ordinal);

    /// <summary>All of them, oldest first.</summary>
    public IReadOnlyList<Invalidation> All => _all;

    /// <summary>Those of a distribution or a tenant, oldest first.</summary>
    public IReadOnlyList<Invalidation> Of(string targetId) => _byTarget.GetValueOrDefault(targetId) ?? [];

    public AcceptedInvalidation View(Invalidation invalidation) =>
        new(
            invalidation.TargetId,
            invalidation.Id,
            StatusOf(invalidation),
            invalidation.CreateTime,
            invalidation.Batch.CallerReference,
            invalidation.Batch.Paths
        );

    /// <exception cref="CloudFrontException">The batch is refused.</exception>
    public Invalidation Accept(string targetId, InvalidationBatch batch, Completion completion)
    {
        var patterns = batch.Paths.Select(InvalidationPattern.Parse).ToArray();
        if (!state.Options.Moto)
        {
            if (Of(targetId).FirstOrDefault(one => one.Batch.CallerReference == batch.CallerReference) is Invalidation known)
            {
                return known.Batch.HasSamePathsAs(batch)
                    ? known
                    : throw CloudFrontException.ReferenceReused(state.Options.ReusedReferenceIsInvalidArgument);
            }

            RequireQuota(targetId, patterns);
        }

        var accepted = new Invalidation(
            targetId,
            state.Ids.InvalidationId(),
            state.NextSequence(),
            state.Now,
            batch,
            patterns,
            state.Options.Moto ? Completion.AtOnce : completion
        );
        _all.Add(accepted);
        if (!_byTarget.TryGetValue(targetId, out var ofTarget))
        {
            _byTarget.Add(targetId, ofTarget = []);
        }

        ofTarget.Add(accepted);
        return accepted;
    }

    /// <exception cref="CloudFrontException">NoSuchInvalidation.</exception>
    public Invalidation Poll(string targetId, string id)
    {
        var found = Of(targetId).FirstOrDefault(one => one.Id == id) ?? throw CloudFrontException.NoSuchInvalidation();
        found.Polls++;
        return found;
    }

    public void Clear()
    {
        _all.Clear();
        _byTarget.Clear();
    }

    private void RequireQuota(string targetId, InvalidationPattern[] patterns)
    {
        var files = patterns.Count(pattern => !pattern.IsWildcard);
        var wildcards = patterns.Length - files;
        if (files > state.Options.FileQuota)
        {
            throw CloudFrontException.BatchTooLarge();
        }

        foreach (var open in Of(targetId).Where(one => !one.IsCompleted(state.Now)))
        {
            var openWildcards = open.Patterns.Count(pattern => pattern.IsWildcard);
            wildcards += openWildcards;
            files += open.Patterns.Count - openWildcards;
        }

        if (files > state.Options.FileQuota || wildcards > state.Options.WildcardQuota)
        {
            throw CloudFrontException.TooManyInProgress();
        }
    }

    private string StatusOf(Invalidation invalidation)
    {
        var completed = invalidation.IsCompleted(state.Now);
        return (completed, state.Options.Moto) switch
        {
            (true, true) => "COMPLETED",
            (true, false) => "Completed",
            _ => "InProgress",
        };
    }
}
