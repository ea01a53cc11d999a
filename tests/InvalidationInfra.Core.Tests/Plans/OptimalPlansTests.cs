using CsCheck;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.Plans;

namespace InvalidationInfra.Core.Tests.Plans;

public sealed class OptimalPlansTests
{
    private sealed record Site(CachedUrl[] Urls, int MaxPaths, InvalidationQuota Quota, bool QueryStrings)
    {
        public override string ToString() =>
            $"{string.Join(' ', Urls.Select(url => $"{url.Path}{(url.IsStale ? "!" : $":{url.Weight}")}"))} | {MaxPaths} {Quota} {QueryStrings}";
    }

    private static readonly Gen<string> Paths = Gen.Char["aab/*"].Array[0, 4].Select(characters => "/" + new string(characters));

    // 0 and sizes in bytes as well as the plain 1; quotas so small that they bite.
    private static readonly Gen<Site> Sites = Gen.Select(
        Gen.Select(Paths, Gen.Bool, Gen.OneOf(Gen.Const(1L), Gen.Long[0, 3], Gen.Long[0, 1L << 40])).Array[1, 7],
        Gen.Int[1, 6],
        Gen.Int[0, 4],
        Gen.Int[1, 3],
        Gen.Int[0, 4].Select(dice => dice == 0),
        (urls, maxPaths, exact, wildcards, queryStrings) => new Site(
            [.. urls.DistinctBy(url => url.Item1).Select(url => new CachedUrl(url.Item1, url.Item2, url.Item3)).OrderBy(url => url.Path, StringComparer.Ordinal)],
            maxPaths,
            new InvalidationQuota(exact, wildcards),
            queryStrings));

    [Fact]
    public void No_plan_is_better_and_every_stale_URL_is_covered() => Sites.Sample(
        site =>
        {
            if (!site.Urls.Any(url => url.IsStale))
                return;
            var paths = PathChoice.For(site.Urls, site.MaxPaths, site.Quota, site.QueryStrings);

            Assert.All(site.Urls.Where(url => url.IsStale), url => Assert.Contains(paths, path => path.Covers(url.Path)));
            var needless = site.Urls.Where(url => !url.IsStale && paths.Any(path => path.Covers(url.Path))).Sum(url => url.Weight);
            var wildcards = paths.Count(path => path.IsWildcard);
            Assert.Equal(
                ExhaustivePlans.Best(site.Urls, site.MaxPaths, site.Quota, site.QueryStrings),
                (needless, paths.Count, wildcards));
            Assert.True(paths.Count - wildcards <= site.Quota.ExactPaths);
        },
        iter: 4000);

    [Fact]
    public void A_wildcard_is_never_shorter_than_what_all_that_it_is_chosen_for_has_in_common() => Sites.Sample(
        site =>
        {
            if (!site.Urls.Any(url => url.IsStale))
                return;
            foreach (var path in PathChoice.For(site.Urls, site.MaxPaths, site.Quota, site.QueryStrings).Where(path => path.IsWildcard))
            {
                var covered = site.Urls.Where(url => url.IsStale && path.Covers(url.Path)).Select(url => url.Path).ToList();
                var common = covered.Aggregate((left, right) => left[..left.AsSpan().CommonPrefixLength(right)]);
                Assert.Equal(common.Length, path.Text.Length - 1);
            }
        },
        iter: 2000);

    [Fact]
    public void The_order_of_the_input_does_not_matter() =>
        Gen.Select(Gen.Select(Paths, Gen.Int[0, 3]).Array[0, 12], Gen.Int[1, 5], Gen.Int[0, 1000]).Sample(
            (assets, maxPaths, seed) =>
            {
                var distinct = assets.DistinctBy(asset => asset.Item1).ToArray();
                var shuffled = distinct.ToArray();
                new Random(seed).Shuffle(shuffled);
                string[] PlanOf((string, int)[] order) =>
                [
                    .. InvalidationPlanner.Plan(new PlanRequest
                    {
                        Before = Manifest.Create(order.Where(asset => asset.Item2 != 1).Select(asset => KeyValuePair.Create(asset.Item1, "old"))),
                        After = Manifest.Create(order.Where(asset => asset.Item2 != 0).Select(asset => KeyValuePair.Create(asset.Item1, asset.Item2 == 3 ? "new" : "old"))),
                        MaxPaths = maxPaths,
                    }).Paths.Select(path => path.Path.Encoded),
                ];

                Assert.Equal(PlanOf(distinct), PlanOf(shuffled));
            });

    [Fact]
    public void A_prefix_is_never_cut_inside_a_character()
    {
        // U+1F600 and U+1F601 have their first half in common.
        CachedUrl[] urls = [new("/x", false, 1), new("/\U0001F600a", true, 1), new("/\U0001F601b", true, 1)];

        Assert.Equal("/*", Assert.Single(PathChoice.For(urls, 1, InvalidationQuota.CloudFront, queryStrings: false)).Encoded);
    }

    [Fact]
    public void Thousands_of_stale_URLs_in_one_folder_are_one_path()
    {
        var urls = Enumerable.Range(0, 5000).Select(i => new CachedUrl($"/js/{i:0000}.js", true, 1)).Append(new CachedUrl("/z.html", false, 1)).ToArray();

        Assert.Equal("/js/*", Assert.Single(PathChoice.For(urls, 3000, InvalidationQuota.CloudFront, queryStrings: false)).Encoded);
    }

    [Fact]
    public void With_query_strings_every_path_is_a_prefix_and_counts_what_else_it_covers()
    {
        var plan = InvalidationPlanner.Plan(new PlanRequest
        {
            Before = Manifest.Create([KeyValuePair.Create("/a", "1"), KeyValuePair.Create("/ab", "1")]),
            After = Manifest.Create([KeyValuePair.Create("/a", "2"), KeyValuePair.Create("/ab", "1")]),
            QueryStrings = true,
        });

        Assert.Equal("/a*", Assert.Single(plan.Paths).Path.Encoded);
        Assert.Equal(1, plan.Needless);
    }

    [Fact]
    public void Covers_is_what_a_path_says_it_is()
    {
        Assert.True(InvalidationPath.Wildcard("/js/").Covers("/js/app.js"));
        Assert.False(InvalidationPath.Exact("/js").Covers("/js/app.js"));
    }
}
