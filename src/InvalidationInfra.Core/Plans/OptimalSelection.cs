namespace InvalidationInfra.Core.Plans;

/// <summary>Finds the best plan for a tree of stale URLs within a budget: exactly, by dynamic programming from the leaves up.</summary>
internal static class OptimalSelection
{
    /// <returns>The wildcards of the best plan; every stale URL outside of them is to be sent exactly.</returns>
    public static IReadOnlyList<StaleNode> Of(StaleTree tree, PlanBudget budget)
    {
        // A plan within the smaller of paths and wildcards is also one within the whole budget, and is found faster. What it drops bounds the search.
        var few = Math.Min(budget.Paths, Math.Min(budget.Exact, budget.Wildcards));
        var simple = new PlanBudget(few, few, few);
        if (few < 1 || simple == budget)
            return Choice.NodesOf(Best(tree, budget, long.MaxValue).Choice);
        return Choice.NodesOf(Best(tree, budget, Best(tree, simple, long.MaxValue).Needless).Choice);
    }

    private static PartialPlan Best(StaleTree tree, PlanBudget budget, long mostNeedless)
    {
        var frontiers = new Dictionary<StaleNode, Frontier>(ReferenceEqualityComparer.Instance);
        foreach (var node in tree.Nodes)
        {
            var frontier = FrontierOf(node, budget, frontiers, mostNeedless);
            foreach (var child in node.Children)
                frontiers.Remove(child);
            frontiers[node] = frontier;
        }

        return frontiers[tree.Root].Plans.Aggregate((best, plan) => plan.IsBetterThan(best) ? plan : best);
    }

    private static Frontier FrontierOf(StaleNode node, PlanBudget budget, Dictionary<StaleNode, Frontier> frontiers, long mostNeedless)
    {
        var wildcard = new PartialPlan(node.Needless, 0, 1, node.Length, Choice.Of(node));
        var exactly = new PartialPlan(0, node.Stale, 0, 0, null);
        if (node.MustBeWildcard)
            return Frontier.Of(budget, wildcard);
        if (node.IsLeaf)
            // A lone exact path is better than its wildcard, unless exact paths are the scarcer ones.
            return budget.Exact < budget.Paths ? Frontier.Of(budget, exactly, wildcard) : Frontier.Of(budget, exactly);
        if (node.Needless == 0)
            // Nothing below can beat a wildcard that drops nothing needlessly, but for leaving wildcards out altogether.
            return MayBeExact(node) ? Frontier.Of(budget, wildcard, exactly) : Frontier.Of(budget, wildcard);

        var frontier = frontiers[node.Children[0]];
        foreach (var child in node.Children.AsSpan(1))
            frontier = Frontier.Both(frontier, frontiers[child], budget, mostNeedless);
        if (node.Needless <= mostNeedless)
            frontier.Add(wildcard);
        return frontier;
    }

    private static bool MayBeExact(StaleNode node)
    {
        var open = new Stack<StaleNode>([node]);
        while (open.TryPop(out var current))
        {
            if (current.MustBeWildcard)
                return false;
            foreach (var child in current.Children)
                open.Push(child);
        }

        return true;
    }
}
