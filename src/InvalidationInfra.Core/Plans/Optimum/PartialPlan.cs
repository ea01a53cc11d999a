namespace InvalidationInfra.Core.Plans.Optimum;

/// <summary>
/// Wildcards chosen among the stale URLs before some point; those they leave are exact paths. How many wildcards, the <see
/// cref="Frontier"/> knows that holds it.
/// </summary>
/// <param name="Needless">The weight of the good URLs that they cover.</param>
/// <param name="Covered">How many stale URLs they cover.</param>
/// <param name="Length">The sum of their prefixes' lengths: the more, the narrower.</param>
/// <param name="Last">The last of them.</param>
internal readonly record struct PartialPlan(long Needless, int Covered, long Length, Chosen? Last)
{
    public static PartialPlan Empty { get; } = new(0, 0, 0, null);

    /// <summary>With one wildcard more, which is not in the list yet.</summary>
    public PartialPlan And(in Candidate candidate) =>
        new(Needless + candidate.Needless, Covered + candidate.Stale, Length + candidate.Length, Last);

    /// <summary>
    /// Whether it is the better of two with equally many wildcards that cover equally many: less weight, then the narrower prefixes, then
    /// those that come first in ordinal order.
    /// </summary>
    public bool IsBetterThan(in PartialPlan other)
    {
        if (Needless != other.Needless)
        {
            return Needless < other.Needless;
        }

        return Length != other.Length ? Length > other.Length : Chosen.ComesFirst(Last, other.Last);
    }
}
