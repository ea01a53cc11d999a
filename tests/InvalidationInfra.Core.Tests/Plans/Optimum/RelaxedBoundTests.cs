using CsCheck;
using InvalidationInfra.Core.Plans;
using InvalidationInfra.Core.Plans.Optimum;

namespace InvalidationInfra.Core.Tests.Plans.Optimum;

public sealed class RelaxedBoundTests
{
    // Too large to try everything on, and large enough that the bound rules something out at every budget.
    private static readonly Gen<CachedUrl[]> Sites =
        from seed in Gen.Int
        from count in Gen.Int[50, 600]
        from dirty in Gen.Double[0.02, 0.9]
        from heaviest in Gen.OneOf(0L, 1L, 5L, 1L << 20, 1L << 50)
        from characters in Gen.OneOf("abcd/*", "abc/ +", "ab/~é{")
        select SiteOf(new Random(seed), characters, count, dirty, heaviest);

    [Fact]
    public void The_bound_changes_the_time_and_not_the_plan() =>
        Gen.Select(Sites, Gen.Int[1, 200], Gen.Int[0, 200], Gen.Int[1, 15])
            .Sample(
                (urls, maxPaths, exact, wildcards) =>
                {
                    var problem = new PathProblem(urls, maxPaths, new InvalidationQuota(exact, wildcards), prefixesOnly: false);

                    var bounded = OptimalPaths.For(problem, bounded: true);

                    Assert.Equal(OptimalPaths.For(problem, bounded: false), bounded);
                },
                iter: 500
            );

    private static CachedUrl[] SiteOf(Random random, string characters, int count, double dirty, long heaviest)
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        while (paths.Count < count)
        {
            paths.Add("/" + string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => characters[random.Next(characters.Length)])));
        }

        return
        [
            .. paths.Select(path => new CachedUrl(path, random.NextDouble() < dirty, heaviest == 0 ? 1 : random.NextInt64(heaviest + 1))),
        ];
    }
}
