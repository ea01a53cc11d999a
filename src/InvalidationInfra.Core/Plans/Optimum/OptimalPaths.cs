using InvalidationInfra.Core.Paths;

namespace InvalidationInfra.Core.Plans.Optimum;

/// <summary>
/// The optimum: every stale URL covered within the budget and the quotas, and the least of, in this order: weight of the good URLs covered,
/// paths, wildcards; then the longest prefixes in sum,
/// then the wildcards that come first in ordinal order.
/// </summary>
/// <remarks>
/// <para>
/// No wildcard of an optimum lies inside another: without the inner one there is a path less. So an optimum is a set of disjoint
/// candidates, each a range of the stale URLs in ordinal order,
/// and an exact path for each stale URL outside them. One walk over the stale URLs finds the best: at each point it knows, for each number
/// of wildcards, the partial plans that may still win
/// (<see cref="Frontier"/>); the candidate that ends there is either not chosen, or chosen on top of what was known where it starts, which
/// is kept on a stack.
/// </para>
/// <para>
/// With s stale URLs and w wildcards there are at most 2s candidates; each costs w merges of frontiers. A frontier has at most one partial
/// plan for each number of exact paths, so a budget of b paths
/// takes O(s · w · b) time; <see cref="RelaxedBound"/> keeps the frontiers short where b is large.
/// </para>
/// </remarks>
internal static class OptimalPaths
{
    // Below this many exact paths frontiers are too short for the bound to pay for itself. It changes the time, never the plan.
    private const int ExactPathsWorthABound = 64;

    /// <summary>The paths, wildcards and exact ones in the order of the stale URLs; none if nothing is stale.</summary>
    public static IReadOnlyList<InvalidationPath> For(PathProblem problem) => For(problem, problem.MaxExact >= ExactPathsWorthABound);

    internal static IReadOnlyList<InvalidationPath> For(PathProblem problem, bool bounded)
    {
        if (problem.Stale == 0)
        {
            return [];
        }

        var candidates = Candidates.Of(problem);
        var bound = bounded ? RelaxedBound.Of(problem, candidates) : null;
        return Paths(problem, candidates, new Walk(problem, candidates, bound).Best());
    }

    private static List<InvalidationPath> Paths(PathProblem problem, Candidate[] candidates, Chosen? last)
    {
        var wildcards = new Stack<Candidate>();
        for (var chosen = last; chosen is not null; chosen = chosen.Before)
        {
            wildcards.Push(candidates[chosen.Candidate]);
        }

        var paths = new List<InvalidationPath>();
        for (var stale = 0; stale < problem.Stale;)
        {
            if (wildcards.TryPeek(out var wildcard) && wildcard.First == stale)
            {
                paths.Add(InvalidationPath.OfSpelling(problem.StalePath(stale)[..wildcard.Length], isWildcard: true));
                stale = wildcards.Pop().End;
            }
            else
            {
                paths.Add(InvalidationPath.OfSpelling(problem.StalePath(stale++), isWildcard: false));
            }
        }

        return paths;
    }

    private sealed class Walk(PathProblem problem, Candidate[] candidates, RelaxedBound? bound)
    {
        private readonly Stack<(int Candidate, PartialPlan[][] Before)> _open = new();

        // By number of wildcards.
        private readonly PartialPlan[][] _plans = [Frontier.Start, .. Enumerable.Repeat(Frontier.None, problem.MaxWildcards)];
        private int _passed;

        /// <summary>The last wildcard of the best plan, if it has any.</summary>
        public Chosen? Best()
        {
            for (var i = 0; i < candidates.Length; i++)
            {
                CloseUntil(candidates[i].First);
                PassTo(candidates[i].First);
                _open.Push((i, [.. _plans]));
            }

            CloseUntil(problem.Stale);
            PassTo(problem.Stale);
            return BestOf(_plans);
        }

        private void CloseUntil(int stale)
        {
            while (_open.TryPeek(out var top) && candidates[top.Candidate].End <= stale)
            {
                Close(top.Candidate, top.Before);
                _open.Pop();
            }
        }

        private void Close(int number, PartialPlan[][] before)
        {
            var candidate = candidates[number];
            PassTo(candidate.End);
            for (var wildcards = 1; wildcards < _plans.Length; wildcards++)
            {
                _plans[wildcards] = Frontier.Merge(_plans[wildcards], before[wildcards - 1], number, candidate, LimitBeside(wildcards));
            }
        }

        /// <summary>Leaves the stale URLs in between to exact paths.</summary>
        private void PassTo(int stale)
        {
            var exact = problem.MayBeExact(_passed, stale);
            _passed = stale;
            for (var wildcards = 0; wildcards < _plans.Length; wildcards++)
            {
                _plans[wildcards] = exact ? _plans[wildcards].Within(LimitBeside(wildcards)) : Frontier.None;
            }
        }

        private Frontier.Limit LimitBeside(int wildcards) => new(_passed, wildcards, problem.ExactBeside(wildcards), bound);

        private Chosen? BestOf(PartialPlan[][] plans)
        {
            var (best, paths) = (default(PartialPlan?), 0);
            for (var wildcards = 0; wildcards < plans.Length; wildcards++)
            {
                // Of equally many wildcards the last weighs least; and of those that weigh so, it covers most.
                if (plans[wildcards].Length == 0)
                {
                    continue;
                }

                var plan = plans[wildcards][^1];
                var count = wildcards + problem.Stale - plan.Covered;
                if (best is { } known && (known.Needless, paths).CompareTo((plan.Needless, count)) <= 0)
                {
                    continue;
                }

                (best, paths) = (plan, count);
            }

            return best!.Value.Last;
        }
    }
}
