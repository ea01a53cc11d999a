using CsCheck;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.Plans;
using InvalidationInfra.Core.Urls;

namespace InvalidationInfra.Core.Tests.Plans;

public sealed class InvalidationPlannerTests
{
    [Fact]
    public void The_order_of_the_input_does_not_matter() =>
        Gen.Select(Gen.Select(Some.Path, Gen.Int[0, 3], Gen.Long[0, 9]).Array[0, 20], Gen.Int[1, 5], Gen.Int)
            .Sample(
                (assets, maxPaths, seed) =>
                {
                    var distinct = assets.DistinctBy(asset => asset.Item1).ToArray();
                    var shuffled = distinct.ToArray();
                    new Random(seed).Shuffle(shuffled);
                    string[] PlanOf((string Path, int State, long Weight)[] order) =>
                        [
                            .. InvalidationPlanner
                                .Plan(
                                    new PlanRequest
                                    {
                                        Before = Manifest.Create(
                                            order.Where(asset => asset.State != 1).Select(asset => KeyValuePair.Create(asset.Path, "old"))
                                        ),
                                        After = Manifest.Create(
                                            order
                                                .Where(asset => asset.State != 0)
                                                .Select(asset => KeyValuePair.Create(asset.Path, asset.State == 3 ? "new" : "old"))
                                        ),
                                        MaxPaths = maxPaths,
                                        Weights = order.ToDictionary(asset => asset.Path, asset => asset.Weight),
                                        Serving = Serving.Of(indexDocument: "index.html"),
                                    }
                                )
                                .Paths.Select(path => path.Path.Encoded),
                        ];

                    Assert.Equal(PlanOf(distinct), PlanOf(shuffled));
                },
                iter: 2000
            );

    [Fact]
    public void Every_plan_counts_what_its_paths_cover() =>
        Gen.Select(Some.Assets, Some.Assets, Gen.Int[1, 5], Gen.Bool)
            .Sample(
                (before, after, maxPaths, queryStrings) =>
                {
                    var request = new PlanRequest
                    {
                        Before = Manifest.Create(before),
                        After = Manifest.Create(after),
                        MaxPaths = maxPaths,
                        Serving = new Serving { QueryStrings = queryStrings },
                    };
                    var urls = CachedUrls.Of(request);

                    var plan = InvalidationPlanner.Plan(request);

                    Assert.Empty(plan.Uncovered);
                    Assert.Equal(urls.Count, plan.Urls);
                    Assert.Equal(urls.Count(url => url.IsStale), plan.Stale);
                    Assert.Equal(urls.Count(url => !url.IsStale && plan.Paths.Any(path => path.Path.Covers(url.Path))), plan.NeedlessUrls);
                    Assert.All(
                        plan.Paths,
                        path =>
                        {
                            var dropped = urls.Where(url => !url.IsStale && path.Path.Covers(url.Path)).Select(url => url.Path).ToArray();
                            Assert.Equal(urls.Count(url => url.IsStale && Spellings.Of(url.Path).Any(path.Path.Covers)), path.Stale);
                            Assert.Equal((dropped.Length, dropped.Length), (path.NeedlessUrls, path.Needless));
                            Assert.Equal(dropped.Take(3), path.Sample);
                        }
                    );
                }
            );

    [Fact]
    public void Thousands_of_stale_URLs_in_one_folder_are_one_path_although_each_would_fit_by_itself()
    {
        var plan = InvalidationPlanner.Plan(
            new PlanRequest
            {
                Before = Some.Site(2500),
                After = Some.ManifestOf(("/zebra.html", "1")),
                MaxPaths = 3000,
            }
        );

        Assert.Equal(["/section-*"], Paths(plan));
        Assert.Equal(0, plan.Needless);
    }

    [Fact]
    public void Without_a_wildcard_that_fits_exact_paths_are_taken_up_to_their_quota()
    {
        // Every second file of one folder is stale: each wildcard drops a good one.
        var assets = Enumerable.Range(0, 6001).Select(i => $"/{i:00000}x").ToArray();
        var before = Some.ManifestOf([.. assets.Select(path => (path, "1"))]);
        var after = Some.ManifestOf([.. assets.Select((path, i) => (path, i % 2 == 0 ? "2" : "1"))]);

        var plan = InvalidationPlanner.Plan(
            new PlanRequest
            {
                Before = before,
                After = after,
                MaxPaths = 4000,
            }
        );

        // 3,001 are stale. The quota of exact paths leaves one for a wildcard of its own, which drops nothing.
        Assert.Equal(3001, plan.Paths.Count);
        Assert.Equal(0, plan.Needless);
        Assert.Equal("/00000x*", Assert.Single(plan.Paths, path => path.Path.IsWildcard).Path.Encoded);
    }

    [Fact]
    public void With_query_strings_every_path_is_a_prefix_and_counts_what_else_it_covers()
    {
        var plan = InvalidationPlanner.Plan(
            new PlanRequest
            {
                Before = Some.ManifestOf(("/a", "1"), ("/ab", "1"), ("/c", "1"), ("/d", "1")),
                After = Some.ManifestOf(("/a", "2"), ("/ab", "1"), ("/c", "2"), ("/d", "1")),
                Serving = new Serving { QueryStrings = true },
            }
        );

        Assert.Equal(["/a*", "/c*"], Paths(plan));
        Assert.Equal(1, plan.Needless);
        Assert.Equal(["/ab"], plan.Paths[0].Sample);
    }

    [Fact]
    public void With_query_strings_a_given_exact_path_leaves_copies_behind()
    {
        var request = new PlanRequest
        {
            Before = Some.ManifestOf(("/a", "1"), ("/b", "1")),
            After = Some.ManifestOf(("/a", "2"), ("/b", "2")),
            Serving = new Serving { QueryStrings = true },
        };

        var plan = InvalidationPlanner.Cover(request, [InvalidationPath.Parse("/a"), InvalidationPath.Parse("/b*")]);

        Assert.Equal(["/a"], plan.Uncovered);
    }

    [Fact]
    public void Given_paths_that_overlap_drop_each_URL_once()
    {
        var request = new PlanRequest
        {
            Before = Some.ManifestOf(("/a/b", "1"), ("/a/c", "1"), ("/d", "1")),
            After = Some.ManifestOf(("/a/b", "2"), ("/a/c", "1"), ("/d", "2")),
        };

        var plan = InvalidationPlanner.Cover(
            request,
            [InvalidationPath.Parse("/a/*"), InvalidationPath.Parse("/a/c"), InvalidationPath.Parse("#tag")]
        );

        Assert.Equal((1, 1), (plan.Needless, plan.NeedlessUrls));
        Assert.Equal(["/d"], plan.Uncovered);
        Assert.Equal(
            [("#tag", 0, 0L), ("/a/*", 1, 1L), ("/a/c", 0, 1L)],
            plan.Paths.Select(path => (path.Path.Text, path.Stale, path.Needless))
        );
    }

    [Fact]
    public void A_prefix_is_never_cut_inside_a_character()
    {
        // U+1F600 and U+1F601 have their first half in common.
        var plan = Changed(maxPaths: 1, ["/\U0001F600a", "/\U0001F601b"], ["/x"]);

        Assert.Equal(["/*"], Paths(plan));
    }

    [Fact]
    public void A_file_whose_name_ends_in_a_star_is_sent_as_the_narrowest_wildcard_that_covers_it()
    {
        var plan = Changed(maxPaths: 15, ["/a*", "/b"], ["/ab", "/a*c"]);

        Assert.Equal(["/a**", "/b"], Paths(plan));
        Assert.Equal(["/a*c"], plan.Paths[0].Sample);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("é")]
    [InlineData("😀")]
    public void A_name_that_has_no_room_for_a_star_gives_up_its_last_character(string last)
    {
        var encoded = Uri.EscapeDataString(last).Length;
        var longest = "/" + new string('a', 3999 - encoded) + last;

        var plan = InvalidationPlanner.Plan(
            new PlanRequest
            {
                Before = Some.ManifestOf((longest, "1"), ("/b", "1")),
                After = Some.ManifestOf((longest, "2"), ("/b", "1")),
                Serving = new Serving { QueryStrings = true },
            }
        );

        Assert.Equal([longest[..^last.Length] + "*"], Paths(plan));
    }

    [Fact]
    public void Sizes_in_bytes_decide_which_files_are_dropped()
    {
        var (before, after) = (
            Some.ManifestOf(("/a/1", "1"), ("/a/2", "1"), ("/a/film", "1"), ("/b/1", "1"), ("/b/2", "1"), ("/b/x", "1"), ("/b/y", "1")),
            Some.ManifestOf(("/a/1", "2"), ("/a/2", "2"), ("/a/film", "1"), ("/b/1", "2"), ("/b/2", "2"), ("/b/x", "1"), ("/b/y", "1"))
        );
        var request = new PlanRequest
        {
            Before = before,
            After = after,
            MaxPaths = 3,
        };

        Assert.Equal(["/a/*", "/b/1", "/b/2"], Paths(InvalidationPlanner.Plan(request)));
        Assert.Equal(
            ["/a/1", "/a/2", "/b/*"],
            Paths(
                InvalidationPlanner.Plan(
                    request with
                    {
                        Weights = new Dictionary<string, long>
                        {
                            ["/a/film"] = 3L << 40,
                            ["/b/x"] = 10,
                            ["/b/y"] = 10,
                        },
                    }
                )
            )
        );
    }

    [Fact]
    public void Weights_that_are_negative_or_too_large_are_refused()
    {
        var site = Some.ManifestOf(("/a", "1"), ("/b", "1"));
        Plan PlanWith(long a, long b) =>
            InvalidationPlanner.Plan(
                new PlanRequest
                {
                    Before = site,
                    After = site,
                    Weights = new Dictionary<string, long> { ["/a"] = a, ["/b"] = b },
                }
            );

        Assert.Throws<ArgumentException>(() => PlanWith(-1, 0));
        Assert.Throws<ArgumentException>(() => PlanWith(long.MaxValue, 1));
        Assert.Equal(2, PlanWith(long.MaxValue, 0).Urls);
    }

    [Fact]
    public void A_budget_of_no_path_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            InvalidationPlanner.Plan(
                new PlanRequest
                {
                    Before = Some.Site(1),
                    After = Some.Site(2),
                    MaxPaths = 0,
                }
            )
        );

    private static string[] Paths(Plan plan) => [.. plan.Paths.Select(path => path.Path.Text)];

    private static Plan Changed(int maxPaths, string[] stale, string[] good)
    {
        var before = stale.Concat(good).Select(path => (path, "1"));
        var after = stale.Select(path => (path, "2")).Concat(good.Select(path => (path, "1")));
        return InvalidationPlanner.Plan(
            new PlanRequest
            {
                Before = Some.ManifestOf([.. before]),
                After = Some.ManifestOf([.. after]),
                MaxPaths = maxPaths,
            }
        );
    }
}
