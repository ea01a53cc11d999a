namespace InvalidationInfra.Core.Plans.Optimum;

/// <summary>
/// The partial plans with equally many wildcards that may still become the optimum, the widest first: the more stale URLs one covers, the
/// more good weight it costs. The arrays are never written to again.
/// </summary>
/// <remarks>
/// A partial plan that covers fewer stale URLs than another for no less weight is dropped: whatever completes it also completes the other,
/// with as many wildcards, fewer exact paths and no more weight,
/// so it never becomes the optimum. Of two that cover equally many for the same weight, every completion leaves both equal in weight, paths
/// and wildcards, and adds the same to both lengths
/// and the same to the end of both lists, so the better one stays the better one.
/// </remarks>
internal static class Frontier
{
    /// <summary>Nothing can get here.</summary>
    public static readonly PartialPlan[] None = [];

    /// <summary>Nothing is chosen yet.</summary>
    public static readonly PartialPlan[] Start = [PartialPlan.Empty];

    /// <summary>Without the partial plans at the narrow end that leave more to exact paths than there may be.</summary>
    public static PartialPlan[] Within(this PartialPlan[] plans, in Limit limit)
    {
        var count = plans.Length;
        while (count > 0 && !limit.Fits(plans[count - 1]))
        {
            count--;
        }

        return count == plans.Length ? plans
            : count == 0 ? None
            : plans[..count];
    }

    /// <summary>The best without a candidate and with it.</summary>
    /// <param name="without">Partial plans up to its end.</param>
    /// <param name="before">Partial plans up to its start, with one wildcard less.</param>
    /// <param name="number">The candidate's number.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="limit">What is worth keeping at its end.</param>
    public static PartialPlan[] Merge(PartialPlan[] without, PartialPlan[] before, int number, in Candidate candidate, in Limit limit)
    {
        if (before.Length == 0)
        {
            return without.Within(limit);
        }

        var kept = new PartialPlan[without.Length + before.Length];
        var (count, with, i, j) = (0, 0, 0, 0);
        while (i < without.Length || j < before.Length)
        {
            var fromBefore = i == without.Length || (j < before.Length && before[j].Covered + candidate.Stale >= without[i].Covered);
            var next = fromBefore ? before[j++].And(candidate) : without[i++];
            if ((count > 0 && kept[count - 1].Needless < next.Needless) || !limit.Keeps(next))
            {
                continue;
            }

            if (fromBefore)
            {
                next = next with { Last = new(number, next.Last) };
            }

            if (count > 0 && kept[count - 1].Covered == next.Covered)
            {
                // Both ways lead to equally many. The one with the candidate came first.
                if (next.IsBetterThan(kept[count - 1]))
                {
                    (kept[count - 1], with) = (next, with - 1);
                }
            }
            else if (count == 0 || kept[count - 1].Needless > next.Needless)
            {
                kept[count++] = next;
                with += fromBefore ? 1 : 0;
            }
        }

        return with == 0 && count == without.Length ? without
            : count == 0 ? None
            : kept[..count];
    }

    /// <summary>The limit of what is worth keeping among the partial plans at a point.</summary>
    /// <param name="Passed">How many stale URLs lie behind.</param>
    /// <param name="Wildcards">How many wildcards the partial plans have.</param>
    /// <param name="MaxExact">The most exact paths beside those.</param>
    /// <param name="Bound">What rules out partial plans that only an expensive rest can complete, if there is one.</param>
    public readonly record struct Limit(int Passed, int Wildcards, int MaxExact, RelaxedBound? Bound)
    {
        public bool Fits(in PartialPlan plan) => Passed - plan.Covered <= MaxExact;

        public bool Keeps(in PartialPlan plan) => Fits(plan) && Bound?.RulesOut(plan, Passed, Wildcards) != true;
    }
}
