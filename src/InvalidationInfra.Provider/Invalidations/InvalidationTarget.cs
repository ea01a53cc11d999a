namespace InvalidationInfra.Provider.Invalidations;

/// <summary>Whose edge caches are meant: those of a distribution, or of one tenant of a multi-tenant distribution.</summary>
/// <param name="Id">The distribution's id, <c>E…</c>, or the tenant's, <c>dt_…</c>.</param>
internal sealed record InvalidationTarget(string Id, bool IsTenant)
{
    public override string ToString() => IsTenant ? $"distribution tenant {Id}" : $"distribution {Id}";
}
