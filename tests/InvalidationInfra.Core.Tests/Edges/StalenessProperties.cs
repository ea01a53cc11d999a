using CsCheck;
using InvalidationInfra.Core.Edges;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Plans;
using InvalidationInfra.Core.Urls;

namespace InvalidationInfra.Core.Tests.Edges;

/// <summary>
/// The rule of what is stale, as the planner has it for two manifests and as the resource has it for two deployments: where nothing is
/// known of the edges but what they were told, the two agree.
/// </summary>
public sealed class StalenessProperties
{
    private const string ErrorPage = "/404.html";

    // Few, so that they stay, change, come and go; and some share a URL: /a, /a.html and /a/index.html.
    private static readonly string[] Paths =
    [
        "/index.html",
        "/a",
        "/a.html",
        "/a/index.html",
        "/a/b.js",
        "/b.js",
        "/assets/1.js",
        "/assets/2.js",
        ErrorPage,
    ];

    private static readonly Gen<Manifest> AnyManifest = Gen.Int[0, 2]
        .Array[Paths.Length]
        .Select(contents =>
            Manifest.Create(
                Paths.Zip(contents, (path, content) => KeyValuePair.Create(path, $"{content}")).Where(asset => asset.Value != "0")
            )
        );

    private static readonly Gen<Serving> AnyServing = Gen.Select(
        Gen.OneOf<string?>(null, "index.html"),
        Gen.Bool,
        Gen.OneOf<string?>(null, ErrorPage, "/index.html"),
        Gen.Bool,
        (index, clean, fallback, queries) =>
            Serving.Of(indexDocument: index, cleanUrls: clean, fallbackDocument: fallback, queryStrings: queries)
    );

    private static readonly Gen<PlanRequest> AnyRequest = Gen.Select(
        AnyManifest,
        AnyManifest,
        AnyServing,
        Gen.Bool,
        (before, after, serving, added) =>
            new PlanRequest
            {
                Before = before,
                After = after,
                Serving = serving,
                IsImmutable = path => path.StartsWith("/assets/", StringComparison.Ordinal),
                InvalidateAdded = added,
            }
    );

    [Fact]
    public void The_planner_and_the_resource_know_the_same_URLs()
    {
        AnyRequest.Sample(request =>
            Assert.Equal(CachedUrls.Of(request).Select(url => url.Path), Between(request).Urls.Select(url => url.Path))
        );
    }

    [Fact]
    public void They_agree_on_each_URL_of_one_asset()
    {
        AnyRequest
            .Where(request => !IsFallbackFirstTracked(request))
            .Sample(request =>
            {
                var shared = SharedUrls(request);
                var between = Between(request);

                Assert.Equal(
                    CachedUrls.Of(request).Where(url => url.IsStale && !shared.Contains(url.Path)).Select(url => url.Path),
                    between
                        .Urls.Where(url => (url.IsStale || between.Everything != Everything.Nothing) && !shared.Contains(url.Path))
                        .Select(url => url.Path)
                );
            });
    }

    [Fact]
    public void The_planner_trusts_a_manifest_to_be_complete_and_the_resource_knows_that_a_fallback_document_was_there_untracked()
    {
        AnyRequest
            .Where(IsFallbackFirstTracked)
            .Sample(request =>
            {
                Assert.False(CachedUrls.FallbackChanged(request));
                Assert.Equal(Everything.Fallback, Between(request).Everything);
            });
    }

    private static bool IsFallbackFirstTracked(PlanRequest request) =>
        request.Serving.FallbackDocument is { } fallback
        && !request.Before.TryGetHash(fallback, out _)
        && request.After.TryGetHash(fallback, out _);

    /// <summary>
    /// The URLs of several assets: the planner judges them asset by asset, and the resource by all contents that a URL may have.
    /// </summary>
    private static HashSet<string> SharedUrls(PlanRequest request) =>
        request
            .Before.Assets.Concat(request.After.Assets)
            .Select(asset => asset.Path)
            .Distinct()
            .SelectMany(request.Serving.UrlsOf)
            .GroupBy(url => url)
            .Where(assets => assets.Count() > 1)
            .Select(assets => assets.Key)
            .ToHashSet(StringComparer.Ordinal);

    private static StaleUrls Between(PlanRequest request) =>
        Staleness.Between(
            new Deployment { Manifest = request.Before, Serving = request.Serving },
            new Deployment { Manifest = request.After, Serving = request.Serving },
            EdgeState.Settled,
            new AssetRules { IsImmutable = request.IsImmutable!, InvalidateAdded = request.InvalidateAdded }
        );
}
