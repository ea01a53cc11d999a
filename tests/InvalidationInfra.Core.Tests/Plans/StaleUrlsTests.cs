using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Plans;

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
                    IndexDocument = "index.html",
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
                    FallbackDocument = "/index.html",
                }
            )
        );
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
                FallbackDocument = "/index.html",
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
