using InvalidationInfra.Core.Paths;

namespace InvalidationInfra.Core.Plans.Optimum;

/// <summary>
/// The wildcards that an optimal plan may have, in ordinal order of their prefixes: no candidate overlaps another in part, and an outer one
/// comes before those inside it.
/// </summary>
/// <remarks>
/// <para>
/// <b>Only longest common prefixes.</b> A wildcard that covers a set of stale URLs may not be shorter than what all of them start with, and
/// a longer one does not cover them. So the candidates
/// are the longest common prefixes of neighbours in ordinal order (the inner nodes of the tree of all prefixes), and each stale URL's own
/// path (its leaves): at most 2s - 1 for s stale URLs.
/// They are cut between characters: no escape is cut in two, nor the escapes of one character.
/// A spelling of which only a start is certain is that start; no prefix is longer, so that its wildcard is sure to cover it.
/// </para>
/// <para>
/// <b>Leaves only where they can help.</b> A wildcard for one URL that may be sent as an exact path can be replaced by that exact path: the
/// same number of paths, one wildcard less, and never more
/// weight. That is better, so no optimal plan has it, unless the plan would then have too many exact paths; which needs more stale URLs,
/// and a budget of more paths, than exact paths are allowed.
/// </para>
/// <para>
/// <b>Nothing inside a clean prefix.</b> Where a prefix covers no good weight, no optimal plan has a wildcard strictly inside it: what the
/// plan has inside, one wildcard or more, covers all
/// stale URLs there, and the wildcard inside covers fewer of them than there are, so there are at least two paths inside. Replace them all
/// by the clean prefix: no more weight, fewer paths,
/// no more wildcards, no more exact paths. That is better.
/// </para>
/// <para>
/// <b>Where nothing needs to be dropped, nothing is.</b> If all stale URLs fit as exact paths, the optimum has the weight 0, and a
/// candidate with more is in no optimal plan.
/// </para>
/// </remarks>
internal static class Candidates
{
    public static Candidate[] Of(PathProblem problem)
    {
        var nodes = Nodes(problem);
        var (outermostAt, next) = ByFirst(nodes, problem.Stale);
        var canBeFree = problem.Stale <= problem.ExactBeside(0) && problem.MayBeExact(0, problem.Stale);
        var candidates = new List<Candidate>();
        var cleanUntil = 0;
        for (var first = 0; first < problem.Stale; first++)
        {
            for (var node = first < cleanUntil ? -1 : outermostAt[first]; node >= 0; node = next[node])
            {
                var (_, end, length) = nodes[node];
                var needless = problem.NeedlessUnder(first, end, length);
                if (needless == 0 || !canBeFree)
                {
                    candidates.Add(new(first, end, length, needless));
                }

                if (needless > 0)
                {
                    continue;
                }

                cleanUntil = end;
                break;
            }
        }

        return [.. candidates];
    }

    /// <summary>The prefixes, inner ones before the outer one: a stack of those that the current URL still starts with.</summary>
    private static List<Node> Nodes(PathProblem problem)
    {
        var exactIsScarce = problem.Stale > problem.MaxExact && problem.MaxPaths > problem.MaxExact;
        var nodes = new List<Node>();
        var open = new Stack<(int Length, int First)>();
        for (var i = 0; i < problem.Stale; i++)
        {
            var common = i == 0 ? 0 : CommonLength(problem.StalePath(i - 1), problem.StalePath(i));
            var first = Close(common, i);
            if (common > 0 && (open.Count == 0 || open.Peek().Length < common))
            {
                open.Push((common, first));
            }

            if (problem.OwnPrefixLength(i) is var own && own > common)
            {
                open.Push((own, i));
            }
        }

        Close(-1, problem.Stale);
        return nodes;

        int Close(int common, int end)
        {
            var first = end - 1;
            while (open.TryPeek(out var top) && top.Length > common)
            {
                open.Pop();
                first = top.First;
                if (end - first > 1 || exactIsScarce || !problem.MayBeExact(first, end))
                {
                    nodes.Add(new(first, end, top.Length));
                }
            }

            return first;
        }
    }

    private static int CommonLength(string a, string b) => UrlEncoding.WholeCharacters(a, a.AsSpan().CommonPrefixLength(b));

    /// <summary>Nodes by the first URL they cover; among those, the outermost is the one that was closed last.</summary>
    private static (int[] OutermostAt, int[] Next) ByFirst(List<Node> nodes, int stale)
    {
        var (outermostAt, next) = (new int[stale], new int[nodes.Count]);
        outermostAt.AsSpan().Fill(-1);
        for (var node = 0; node < nodes.Count; node++)
        {
            next[node] = outermostAt[nodes[node].First];
            outermostAt[nodes[node].First] = node;
        }

        return (outermostAt, next);
    }

    private readonly record struct Node(int First, int End, int Length);
}
