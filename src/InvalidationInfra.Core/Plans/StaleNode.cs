namespace InvalidationInfra.Core.Plans;

/// <summary>
/// A place where a plan may cut: one stale URL, or the longest common prefix of several. The nodes of a site form a tree, in which a node's children
/// share no longer prefix with each other than the node's own.
/// </summary>
/// <param name="text">A stale URL with this prefix.</param>
/// <param name="length">How much of it the prefix is.</param>
internal sealed class StaleNode(string text, int length, int stale, long needless, bool mustBeWildcard, StaleNode[] children)
{
    public string Prefix => text[..length];

    public int Length => length;

    /// <summary>The stale URLs that start with the prefix.</summary>
    public int Stale => stale;

    /// <summary>The weight of the good URLs that start with the prefix: what a wildcard here drops needlessly.</summary>
    public long Needless => needless;

    /// <summary>
    /// Whether this URL can be invalidated only as a prefix: its copies differ by query string, or it ends in <c>*</c>. All that starts with it is
    /// then part of this node, because whatever covers it covers them.
    /// </summary>
    public bool MustBeWildcard => mustBeWildcard;

    public StaleNode[] Children => children;

    public bool IsLeaf => children.Length == 0;
}
