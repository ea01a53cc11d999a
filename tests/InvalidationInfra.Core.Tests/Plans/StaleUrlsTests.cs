using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Plans;
using InvalidationInfra.Core.Urls;

namespace InvalidationInfra.Core.Tests.Plans;

public sealed class StaleUrlsTests
{
    private static readonly Manifest Before = Some(("/index.html", "1"), ("/a/index.html", "1"), ("/app.js", "1"), ("/old.js", "1"));

    [Fact]
    public void Changed_and_removed_assets_are_stale_and_added_ones_are_not()
    {
        var after = Some(("/index.html", "1"), ("/a/index.html", "1"), ("/app.js", "2"), ("/new.js", "1"));

        Assert.Equal(["/app.js", "/old.js"], Stale(new PlanRequest { Before = Before, After = after }));
    }

    [Fact]
    public void A_changed_index_document_counts_for_its_folder_with_and_without_the_slash()
    {
        var after = Some(("/index.html", "1"), ("/a/index.html", "2"), ("/app.js", "1"), ("/old.js", "1"));

        Assert.Equal(
            ["/a", "/a/", "/a/index.html"],
            Stale(
                new PlanRequest
                {
                    Before = Before,
                    After = after,
                    Serving = Serving.Of(indexDocument: "index.html"),
                }
            )
        );
    }

    [Fact]
    public void With_a_fallback_document_added_assets_are_stale_too()
    {
        var after = Some(("/index.html", "1"), ("/a/index.html", "1"), ("/app.js", "1"), ("/old.js", "1"), ("/new.js", "1"));

        Assert.Equal(
            ["/new.js"],
            Stale(
                new PlanRequest
                {
                    Before = Before,
                    After = after,
                    Serving = new Serving { FallbackDocument = "/index.html" },
                }
            )
        );
    }

    [Fact]
    public void Immutable_assets_come_and_go_and_a_changed_one_is_stale()
    {
        var before = Some(("/index.html", "1"), ("/assets/a.1.js", "1"), ("/assets/b.1.js", "1"));
        var after = Some(("/index.html", "2"), ("/assets/a.2.js", "1"), ("/assets/b.1.js", "2"));
        var request = new PlanRequest
        {
            Before = before,
            After = after,
            IsImmutable = path => path.StartsWith("/assets/", StringComparison.Ordinal),
            InvalidateAdded = true,
        };

        Assert.Equal(["/assets/b.1.js", "/index.html"], Stale(request));
        Assert.Equal(
            ["/assets/a.2.js", "/assets/b.1.js"],
            Stale(request with { Serving = new Serving { FallbackDocument = "/404.html" } }).Where(path => path != "/index.html")
        );
    }

    [Fact]
    public void An_error_may_be_cached_where_an_asset_is_added_if_that_is_asked_for()
    {
        var after = Some(("/index.html", "1"), ("/a/index.html", "1"), ("/app.js", "1"), ("/old.js", "1"), ("/new.js", "1"));
        var request = new PlanRequest { Before = Before, After = after };

        Assert.Empty(Stale(request));
        Assert.Equal(["/new.js"], Stale(request with { InvalidateAdded = true }));
    }

    [Fact]
    public void URLs_in_any_order_and_several_times_are_planned_like_those_of_assets()
    {
        CachedUrl[] urls = [new("/b", false, 1), new("/a", true, 1), new("/b", true, 3), new("/c", false, 1), new("/a", false, 2)];

        Assert.Equal([new("/a", true, 2), new("/b", true, 3), new("/c", false, 1)], CachedUrls.Merge(urls));
        Assert.Equal(["/a", "/b"], InvalidationPlanner.Plan(urls, new PlanLimits()).Paths.Select(path => path.Path.Text));
        Assert.Equal(
            ["/b"],
            InvalidationPlanner.Cover(urls, new PlanLimits(), [InvalidationInfra.Core.Paths.InvalidationPath.Parse("/a*")]).Uncovered
        );
        Assert.Throws<ArgumentException>(() => CachedUrls.Merge([new("/a", true, -1)]));
    }

    [Fact]
    public void A_changed_fallback_document_may_be_anywhere()
    {
        var after = Some(("/index.html", "2"), ("/a/index.html", "1"), ("/app.js", "1"), ("/old.js", "1"));
        var plan = InvalidationPlanner.Plan(
            new PlanRequest
            {
                Before = Before,
                After = after,
                Serving = new Serving { FallbackDocument = "/index.html" },
            }
        );

        Assert.Equal("/*", Assert.Single(plan.Paths).Path.Encoded);
        Assert.Equal(plan.Urls, plan.Stale);
    }

    [Fact]
    public void Nothing_stale_is_an_empty_plan()
    {
        var plan = InvalidationPlanner.Plan(new PlanRequest { Before = Before, After = Before });

        Assert.Empty(plan.Paths);
        Assert.Equal(4, plan.Urls);
    }

    [Fact]
    public void Given_paths_say_what_they_leave_stale()
    {
        var after = Some(("/index.html", "2"), ("/a/index.html", "1"), ("/app.js", "2"), ("/old.js", "1"));
        var plan = InvalidationPlanner.Cover(
            new PlanRequest { Before = Before, After = after },
            [InvalidationInfra.Core.Paths.InvalidationPath.Parse("/a*")]
        );

        Assert.Equal(["/index.html"], plan.Uncovered);
        Assert.Equal(1, plan.Needless);
        Assert.Equal(2, plan.Stale);
    }

    [Fact]
    public void The_summary_names_paths_what_else_they_drop_and_the_price()
    {
        var after = Some(("/index.html", "1"), ("/a/index.html", "1"), ("/app.js", "2"));

        Assert.Equal(
            "will invalidate 2 paths: /app.js /old.js (drops nothing else; within the free tier)",
            InvalidationPlanner.Plan(new PlanRequest { Before = Before, After = after }).Summary
        );
        Assert.Equal(
            "will invalidate 1 path: /* (for 2 stale of 4 URLs; drops 2 that are still good; within the free tier)",
            InvalidationPlanner
                .Plan(
                    new PlanRequest
                    {
                        Before = Before,
                        After = after,
                        MaxPaths = 1,
                    }
                )
                .Summary
        );
    }

    private static string[] Stale(PlanRequest request) => [.. CachedUrls.Of(request).Where(url => url.IsStale).Select(url => url.Path)];

    private static Manifest Some(params (string Path, string Hash)[] assets) =>
        Manifest.Create(assets.Select(asset => KeyValuePair.Create(asset.Path, asset.Hash)));
}
