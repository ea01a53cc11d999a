using InvalidationInfra.Core.References;
using InvalidationInfra.Provider.CloudFront;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>The caller references of one operation: each is made from the one before it on the same distribution.</summary>
/// <param name="lastOf">The last reference of a distribution in the state; null where there is none.</param>
/// <param name="digest">The digest of the content that the operation announces.</param>
internal sealed class ReferenceChain(string urn, string digest, Func<InvalidationTarget, string?> lastOf)
{
    private readonly Dictionary<InvalidationTarget, string> _issued = [];

    /// <summary>
    /// The reference of the next batch; null where nothing has gone before it, so that <see cref="First"/> and its attempts are needed.
    /// </summary>
    public string? Next(PlannedBatch batch) =>
        batch.CallerReference ?? (Last(batch.Target) is { } last ? CallerReference.Next(last, batch.Target.Id, digest, batch.Paths) : null);

    public string First(PlannedBatch batch, int attempt) => CallerReference.First(urn, batch.Target.Id, digest, batch.Paths, attempt);

    /// <summary>Takes note of a reference that was used: the next one on that distribution follows it.</summary>
    public void Use(InvalidationTarget target, string reference) => _issued[target] = reference;

    private string? Last(InvalidationTarget target) => _issued.TryGetValue(target, out var issued) ? issued : lastOf(target);
}
