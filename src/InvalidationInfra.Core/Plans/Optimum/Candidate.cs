namespace InvalidationInfra.Core.Plans.Optimum;

/// <summary>A wildcard that an optimal plan may have.</summary>
/// <param name="First">The first stale URL that it covers.</param>
/// <param name="End">The one after the last.</param>
/// <param name="Length">The length of its prefix: the longest that all of them start with.</param>
/// <param name="Needless">The weight of the good URLs that it covers.</param>
internal readonly record struct Candidate(int First, int End, int Length, long Needless)
{
    public int Stale => End - First;
}
