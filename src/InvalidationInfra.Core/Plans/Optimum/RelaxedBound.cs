namespace InvalidationInfra.Core.Plans.Optimum;

/// <summary>
/// Rules out partial plans that no rest can complete to an optimum, by a lower bound of the weight of all their completions and an upper
/// bound of the optimum's weight.
/// </summary>
/// <remarks>
/// <para>
/// <b>The lower bound.</b> A plan with k wildcards leaves e(k) stale URLs to exact paths, at most m(k). For any price p of 0 or more, its
/// weight is therefore at least weight + p · (e(k) - m(k)).
/// The least value of that over all plans, without any limit on exact paths, is a lower bound of the least weight within the limit (a
/// Lagrangian relaxation). It is easy to find: the limit is gone, so a
/// table of the cheapest rest for each point and number of wildcards is enough. With that table, the bound for all completions of a partial
/// plan is one sum.
/// </para>
/// <para>
/// <b>The upper bound.</b> The weight of any plan within the limits: of those met on the search for the price that gives the highest lower
/// bound. The wildcard over all stale URLs always is one.
/// </para>
/// <para>
/// <b>Nothing of an optimum is lost.</b> A partial plan goes only if the lower bound exceeds the upper one by more than rounding can
/// explain, so every plan of the optimal weight stays, and so do all ties.
/// A value in the table is a sum of at most w + 1 terms and of parts of the total weight and of p · s and p · m (w wildcards, s stale URLs,
/// m exact paths at most): each of the fewer than 4 · (w + 8)
/// operations on it errs by less than 2^-53 of weight + p · (s + m), all of them together by less than 2^-48 · (w + 8) · (weight + p · (s +
/// m)), which is the margin.
/// </para>
/// </remarks>
internal sealed class RelaxedBound
{
    // The search for the price ends by itself after a few steps; any price gives a valid bound.
    private const int MaxSteps = 40;

    private readonly RelaxedTable _table;
    private readonly double _price;
    private readonly double _atMost;
    private readonly int _stale;

    private RelaxedBound(PathProblem problem, RelaxedTable table, long upper, double price)
    {
        table.Complete();
        _table = table;
        _price = price;
        _stale = problem.Stale;
        _atMost = upper + MarginOf(problem, table, price);
    }

    /// <summary>The bound for a problem with at least one stale URL.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="candidates">Its candidates.</param>
    public static RelaxedBound Of(PathProblem problem, Candidate[] candidates)
    {
        var table = new RelaxedTable(problem, candidates);

        // Two plans of the relaxed problem: one over the limit of exact paths and cheap, one within it and dear. The price at which both
        // have the same value is tried next, and what is best at it replaces one
        // of them; when nothing is better than the two, no price gives a higher bound.
        table.Fill(0);
        var over = table.Best();
        if (over.Excess <= 0)
        {
            return new(problem, table, over.Needless, 0);
        }

        var within = table.Widest();
        var (upper, price) = (within.Needless, 0.0);
        for (var step = 0; step < MaxSteps; step++)
        {
            price = Math.Max(0, (within.Needless - over.Needless) / (double)(over.Excess - within.Excess));
            table.Fill(price);
            var best = table.Best();
            if (best.Excess <= 0)
            {
                upper = Math.Min(upper, best.Needless);
            }

            if (best.ValueAt(price) >= within.ValueAt(price) - MarginOf(problem, table, price))
            {
                break;
            }

            if (best.Excess <= 0)
            {
                within = best;
            }
            else
            {
                over = best;
            }
        }

        return new(problem, table, upper, price);
    }

    /// <summary>Whether every completion of a partial plan weighs more than an optimum.</summary>
    /// <param name="plan">The partial plan.</param>
    /// <param name="passed">How many stale URLs lie behind it.</param>
    /// <param name="wildcards">How many wildcards it has.</param>
    public bool RulesOut(in PartialPlan plan, int passed, int wildcards) =>
        plan.Needless + _price * (_stale - plan.Covered) + _table.Rest(passed, wildcards) > _atMost;

    private static double MarginOf(PathProblem problem, RelaxedTable table, double price) =>
        Math.ScaleB((problem.MaxWildcards + 8) * (table.Weight + price * ((double)problem.Stale + problem.MaxExact)), -48);
}
