namespace InvalidationInfra.Core.Plans;

/// <summary>The tree of the stale URLs' common prefixes.</summary>
/// <remarks>
/// Only these prefixes can be wildcards of an optimal plan: a wildcard may not be shorter than the longest common prefix of what it is chosen for, and a
/// longer one would not cover it. There are fewer than two nodes a stale URL.
/// </remarks>
internal sealed class StaleTree
{
    private readonly IReadOnlyList<CachedUrl> _urls;
    private readonly long[] _goodBefore;
    private readonly List<StaleNode> _nodes = [];

    private StaleTree(IReadOnlyList<CachedUrl> urls)
    {
        _urls = urls;
        _goodBefore = new long[urls.Count + 1];
        for (var i = 0; i < urls.Count; i++)
            _goodBefore[i + 1] = _goodBefore[i] + (urls[i].IsStale ? 0 : urls[i].Weight);
    }

    /// <summary>Every node, children before parents; the last is the root.</summary>
    public IReadOnlyList<StaleNode> Nodes => _nodes;

    public StaleNode Root => _nodes[^1];

    /// <param name="urls">In ordinal order, each once, at least one of them stale.</param>
    public static StaleTree Of(IReadOnlyList<CachedUrl> urls, bool queryStrings)
    {
        var tree = new StaleTree(urls);
        tree.Build(tree.Leaves(queryStrings));
        return tree;
    }

    private List<StaleNode> Leaves(bool queryStrings)
    {
        var leaves = new List<StaleNode>();
        foreach (var url in _urls)
        {
            if (!url.IsStale)
                continue;
            // Sent as it is, a URL that ends in a star would be a wildcard for more than itself; with one more star it stands for itself.
            var mustBeWildcard = queryStrings || url.Path[^1] == '*';
            leaves.Add(new StaleNode(url.Path, url.Path.Length, 1, NeedlessOf(url.Path), mustBeWildcard, []));
        }

        return Merged(leaves);
    }

    /// <summary>Leaves that lie under one that must be a wildcard become part of it.</summary>
    private List<StaleNode> Merged(List<StaleNode> leaves)
    {
        if (!leaves.Exists(leaf => leaf.MustBeWildcard))
            return leaves;
        // The shorter first, so that the outermost of several comes before what lies under it.
        var ordered = leaves.OrderBy(leaf => leaf.Prefix, StringComparer.Ordinal).ThenBy(leaf => !leaf.MustBeWildcard).ToList();
        var merged = new List<StaleNode>();
        foreach (var leaf in ordered)
        {
            if (merged is [.., { MustBeWildcard: true } last] && leaf.Prefix.StartsWith(last.Prefix, StringComparison.Ordinal))
                continue;
            merged.Add(leaf.MustBeWildcard
                ? new StaleNode(leaf.Prefix, leaf.Length, StaleOf(leaf.Prefix), leaf.Needless, mustBeWildcard: true, [])
                : leaf);
        }

        return merged;
    }

    /// <summary>Closes nodes from left to right: the open ones are the common prefixes of the last leaf and those still to come.</summary>
    private void Build(List<StaleNode> leaves)
    {
        var open = new Stack<(int Length, List<StaleNode> Children)>();
        for (var i = 0; i < leaves.Count; i++)
        {
            _nodes.Add(leaves[i]);
            var next = i + 1 < leaves.Count ? CommonPrefix(leaves[i].Prefix, leaves[i + 1].Prefix) : -1;
            var closed = leaves[i];
            while (open.TryPeek(out var inner) && inner.Length > next)
            {
                open.Pop();
                inner.Children.Add(closed);
                closed = Branch(leaves[i].Prefix, inner.Length, inner.Children);
            }

            if (next < 0)
                break;
            if (open.TryPeek(out var same) && same.Length == next)
                same.Children.Add(closed);
            else
                open.Push((next, [closed]));
        }
    }

    private StaleNode Branch(string text, int length, List<StaleNode> children)
    {
        var branch = new StaleNode(
            text, length, children.Sum(child => child.Stale), NeedlessOf(text.AsSpan(0, length)), mustBeWildcard: false, [.. children]);
        _nodes.Add(branch);
        return branch;
    }

    /// <summary>In characters, and never in the middle of a surrogate pair: half a character is no prefix of a URL.</summary>
    private static int CommonPrefix(string left, string right)
    {
        var length = left.AsSpan().CommonPrefixLength(right);
        return length > 0 && char.IsHighSurrogate(left[length - 1]) ? length - 1 : length;
    }

    private long NeedlessOf(ReadOnlySpan<char> prefix)
    {
        var (start, end) = RangeOf(prefix);
        return _goodBefore[end] - _goodBefore[start];
    }

    private int StaleOf(ReadOnlySpan<char> prefix)
    {
        var (start, end) = RangeOf(prefix);
        var stale = 0;
        for (var i = start; i < end; i++)
            stale += _urls[i].IsStale ? 1 : 0;
        return stale;
    }

    /// <summary>The URLs that start with a prefix are neighbours in ordinal order.</summary>
    private (int Start, int End) RangeOf(ReadOnlySpan<char> prefix)
    {
        var start = FirstNotBelow(prefix, 0, afterPrefix: false);
        return (start, FirstNotBelow(prefix, start, afterPrefix: true));
    }

    private int FirstNotBelow(ReadOnlySpan<char> prefix, int low, bool afterPrefix)
    {
        var high = _urls.Count;
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            var path = _urls[middle].Path.AsSpan();
            var below = path.StartsWith(prefix, StringComparison.Ordinal) ? afterPrefix : path.SequenceCompareTo(prefix) < 0;
            if (below)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
