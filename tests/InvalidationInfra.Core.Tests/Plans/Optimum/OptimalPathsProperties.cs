using CsCheck;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.Plans;
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
                    site.Urls.Where(url => url.IsStale),
                    url => Assert.Contains(paths, path => path.Covers(url.Path) && (path.IsWildcard || !site.PrefixesOnly))
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
                        Assert.Equal(CommonStart(site.Urls.Where(url => url.IsStale && wildcard.Covers(url.Path))), wildcard.Text[..^1])
                ),
            iter: Sites
        );

    private static IReadOnlyList<InvalidationPath> Choose(SmallSite site, bool bounded) =>
        OptimalPaths.For(new PathProblem(site.Urls, site.MaxPaths, site.Quota, site.PrefixesOnly), bounded);

    private static long NeedlessOf(SmallSite site, IReadOnlyList<InvalidationPath> paths) =>
        site.Urls.Where(url => !url.IsStale && paths.Any(path => path.Covers(url.Path))).Sum(url => url.Weight);

    private static string CommonStart(IEnumerable<CachedUrl> urls)
    {
        var paths = urls.Select(url => url.Path).ToArray();
        var length = Enumerable
            .Range(0, paths.Min(path => path.Length) + 1)
            .Last(length => paths.All(path => path.StartsWith(paths[0][..length], StringComparison.Ordinal)));
        return paths[0][..(length > 0 && char.IsHighSurrogate(paths[0][length - 1]) ? length - 1 : length)];
    }
}
