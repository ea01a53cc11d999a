using CsCheck;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.Plans.Optimum;

namespace InvalidationInfra.Core.Tests.Plans.Optimum;

public sealed class OptimalPathsProperties
{
    private const int Sites = 20_000;

    [Fact]
    public void The_plan_is_the_one_that_trying_everything_finds() =>
        SmallSite.Any.Sample(
            site =>
            {
                var expected = BruteForce.Of(site.Urls, site.MaxPaths, site.Quota, site.PrefixesOnly);

                var paths = Choose(site, bounded: false);

                Assert.Equal(expected.Encoded, paths.Select(path => path.Encoded).Order(StringComparer.Ordinal));
                Assert.Equal(expected.Wildcards, paths.Count(path => path.IsWildcard));
                Assert.Equal(expected.Needless, NeedlessOf(site, paths));
            },
            iter: Sites
        );

    [Fact]
    public void The_bound_changes_nothing() =>
        SmallSite.Any.Sample(
            site =>
                Assert.Equal(
                    BruteForce.Of(site.Urls, site.MaxPaths, site.Quota, site.PrefixesOnly).Encoded,
                    Choose(site, bounded: true).Select(path => path.Encoded).Order(StringComparer.Ordinal)
                ),
            iter: Sites
        );

    [Fact]
    public void Shorter_prefixes_than_needed_would_gain_nothing() =>
        SmallSite.Any.Sample(
            site =>
            {
                var expected = BruteForce.Of(site.Urls, site.MaxPaths, site.Quota, site.PrefixesOnly, anyPrefix: true);

                var paths = Choose(site, bounded: false);

                Assert.Equal(
                    (expected.Needless, expected.Paths, expected.Wildcards),
                    (NeedlessOf(site, paths), paths.Count, paths.Count(path => path.IsWildcard))
                );
            },
            iter: Sites / 10
        );

    [Fact]
    public void Every_stale_URL_is_covered_within_budget_and_quotas() =>
        SmallSite.Any.Sample(
            site =>
            {
                var paths = Choose(site, bounded: false);

                Assert.All(
                    SpelledSite.Of(site.Urls).Stale,
                    spelling => Assert.Contains(paths, path => path.Covers(spelling) && (path.IsWildcard || !site.PrefixesOnly))
                );
                Assert.InRange(paths.Count, 0, site.MaxPaths);
                Assert.InRange(paths.Count(path => path.IsWildcard), 0, site.Quota.Wildcards);
                Assert.InRange(paths.Count(path => !path.IsWildcard), 0, site.Quota.ExactPaths);
            },
            iter: Sites
        );

    [Fact]
    public void A_wildcard_is_as_long_as_what_its_stale_URLs_start_with() =>
        SmallSite.Any.Sample(
            site =>
                Assert.All(
                    Choose(site, bounded: false).Where(path => path.IsWildcard),
                    wildcard =>
                        Assert.Equal(
                            CommonStart(SpelledSite.Of(site.Urls).Stale.Where(wildcard.Covers).Select(spelling => spelling.Text)),
                            wildcard.Encoded[..^1]
                        )
                ),
            iter: Sites
        );

    private static IReadOnlyList<InvalidationPath> Choose(SmallSite site, bool bounded) =>
        OptimalPaths.For(new PathProblem(site.Urls, site.MaxPaths, site.Quota, site.PrefixesOnly), bounded);

    private static long NeedlessOf(SmallSite site, IReadOnlyList<InvalidationPath> paths) =>
        SpelledSite
            .Of(site.Urls)
            .Good.Where(copy => paths.Any(path => path.IsWildcard && copy.Text.StartsWith(path.Encoded[..^1], StringComparison.Ordinal)))
            .Sum(copy => copy.Weight);

    private static string CommonStart(IEnumerable<string> texts)
    {
        var all = texts.ToArray();
        return all[0][..SpelledSite.CutsOf(all[0]).Last(cut => all.All(text => text.StartsWith(all[0][..cut], StringComparison.Ordinal)))];
    }
}
