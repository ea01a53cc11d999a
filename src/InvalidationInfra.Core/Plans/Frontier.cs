namespace InvalidationInfra.Core.Plans;

/// <summary>
/// The partial plans of a part of the tree that may become part of an optimal whole: for each number of wildcards those that no other one beats
/// in both exact paths and needless drops.
/// </summary>
/// <remarks>
/// A plan that is beaten (as many wildcards, no fewer exact paths, no less needless) can be exchanged for the better one in every whole plan: the whole stays
/// within budget and quotas, which only count, and does not get worse, because both objectives add up. So dropping it loses nothing. Where only the number
/// of paths is limited, the number of wildcards need not be told apart, and all plans are in one row.
/// </remarks>
internal sealed class Frontier(PlanBudget budget)
{
    private readonly List<PartialPlan>[] _rows = NewRows(budget);

    /// <summary>Every plan of the frontier.</summary>
    public IEnumerable<PartialPlan> Plans => _rows.SelectMany(row => row);

    public static Frontier Of(PlanBudget budget, params ReadOnlySpan<PartialPlan> plans)
    {
        var frontier = new Frontier(budget);
        foreach (var plan in plans)
            frontier.Add(plan);
        return frontier;
    }

    /// <summary>The plans for two parts together.</summary>
    /// <param name="mostNeedless">A whole plan that drops no more than this is known: worse parts are of no use.</param>
    public static Frontier Both(Frontier left, Frontier right, PlanBudget budget, long mostNeedless)
    {
        var both = new Frontier(budget);
        for (var i = 0; i < left._rows.Length; i++)
            for (var j = 0; j < right._rows.Length && i + j < both._rows.Length; j++)
                both.AddSums(i + j, left._rows[i], right._rows[j], mostNeedless);
        return both;
    }

    public void Add(PartialPlan plan)
    {
        if (budget.Allows(plan))
            Add(_rows[budget.IsOnlyPaths ? 0 : plan.Wildcards], plan);
    }

    private void AddSums(int row, List<PartialPlan> left, List<PartialPlan> right, long mostNeedless)
    {
        foreach (var one in left)
        {
            foreach (var other in right)
            {
                // Rows are in order of their paths: all that follow are over the budget, too.
                if (one.Paths + other.Paths > budget.Paths || one.Exact + other.Exact > budget.Exact)
                    break;
                if (one.Needless + other.Needless <= mostNeedless)
                    AddSum(_rows[row], one, other);
            }
        }
    }

    private static void AddSum(List<PartialPlan> row, PartialPlan one, PartialPlan other)
    {
        // Most sums are beaten; only the others are worth a choice of their own.
        var place = PlaceOf(row, one.Paths + other.Paths);
        if (place == 0 || row[place - 1].Needless > one.Needless + other.Needless)
            Add(row, one.With(other));
    }

    private static void Add(List<PartialPlan> row, PartialPlan plan)
    {
        var place = PlaceOf(row, plan.Paths);
        if (place > 0 && row[place - 1].Needless <= plan.Needless)
            return;
        if (place < row.Count && row[place].Paths == plan.Paths && !plan.IsBetterThan(row[place]))
            return;
        Put(row, place, plan);
    }

    /// <summary>Puts a plan in and takes out those that it beats: with as many or more paths, and no less needless.</summary>
    private static void Put(List<PartialPlan> row, int place, PartialPlan plan)
    {
        var end = place;
        while (end < row.Count && row[end].Needless >= plan.Needless)
            end++;
        if (end == place)
        {
            row.Insert(place, plan);
            return;
        }

        row[place] = plan;
        row.RemoveRange(place + 1, end - place - 1);
    }

    private static int PlaceOf(List<PartialPlan> row, int paths)
    {
        var (low, high) = (0, row.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (row[middle].Paths < paths)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static List<PartialPlan>[] NewRows(PlanBudget budget)
    {
        var rows = new List<PartialPlan>[budget.IsOnlyPaths ? 1 : budget.Wildcards + 1];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = [];
        return rows;
    }
}
