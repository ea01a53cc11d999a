namespace InvalidationInfra.Core.Plans;

/// <summary>The wildcards of a partial plan, shared between the plans that have them in common.</summary>
internal sealed class Choice
{
    private readonly StaleNode? _node;
    private readonly Choice? _left;
    private readonly Choice? _right;

    private Choice(StaleNode? node, Choice? left, Choice? right) => (_node, _left, _right) = (node, left, right);

    public static Choice Of(StaleNode node) => new(node, null, null);

    /// <summary>Both; null stands for no wildcard.</summary>
    public static Choice? Both(Choice? left, Choice? right) => left is null ? right : right is null ? left : new Choice(null, left, right);

    public static IReadOnlyList<StaleNode> NodesOf(Choice? choice)
    {
        var nodes = new List<StaleNode>();
        var open = new Stack<Choice>();
        if (choice is not null)
            open.Push(choice);
        while (open.TryPop(out var current))
        {
            if (current._node is { } node)
                nodes.Add(node);
            if (current._right is { } right)
                open.Push(right);
            if (current._left is { } left)
                open.Push(left);
        }

        return nodes;
    }
}
