using System.Collections.Immutable;
using InvalidationInfra.Inputs;
using InvalidationInfra.Tests.Engine;
using InvalidationInfra.Tests.Programs;
using Pulumi;

namespace InvalidationInfra.Tests;

public sealed class CloudFrontInvalidationArgsTests
{
    [Fact]
    public async Task Every_input_is_sent_by_its_name()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            _ = new CloudFrontInvalidation(
                "all",
                new CloudFrontInvalidationArgs
                {
                    DistributionId = "E1",
                    DistributionTenantId = "dt_1",
                    DistributionIds = { "E1", "E2" },
                    DistributionTenantIds = { "dt_1", "dt_2" },
                    Alias = "www.example.com",
                    SourceDirectory = "site",
                    Include = { "**/*.html" },
                    Exclude = { "drafts/**", "*.map" },
                    Assets = { { "/a.js", "v1" }, { "/b c.js", "v2" } },
                    Headers = { ["**/*.html"] = "no-cache" },
                    Immutable = { "assets/**" },
                    InvalidateAdded = true,
                    CleanUrls = true,
                    ServedAs = { ["/default.htm"] = ImmutableArray.Create("/default.htm", "/") },
                    PathPrefix = "/docs",
                    Paths = { "/docs/*" },
                    Tags = { "product:tv" },
                    InvalidationBatch = new InvalidationBatchArgs
                    {
                        CallerReference = "mine",
                        Paths = new InvalidationBatchPathsArgs { Items = { "/x", "#tag" }, Quantity = 2 },
                    },
                    Triggers = { ["function"] = "7" },
                    IndexDocument = "home.html",
                    FallbackDocument = "/app.html",
                    QueryStrings = true,
                    MaxPaths = 8,
                    WaitForCompletion = false,
                    OnCreate = OnCreate.Skip,
                    OnTimeout = OnTimeout.Warn,
                }
            );
        });

        Json.Equal(
            """
            {
              "distributionId": "E1", "distributionTenantId": "dt_1", "distributionIds": ["E1", "E2"], "alias": "www.example.com", "sourceDirectory": "site",
              "include": ["**/*.html"], "exclude": ["drafts/**", "*.map"],
              "assets": {"/a.js": "v1", "/b c.js": "v2"}, "pathPrefix": "/docs", "paths": ["/docs/*"], "tags": ["product:tv"],
              "invalidationBatch": {"callerReference": "mine", "paths": {"items": ["/x", "#tag"], "quantity": 2}},
              "triggers": {"function": "7"}, "indexDocument": "home.html", "fallbackDocument": "/app.html",
              "queryStrings": true, "maxPaths": 8, "waitForCompletion": false, "onCreate": "skip", "onTimeout": "warn",
              "distributionTenantIds": ["dt_1", "dt_2"], "headers": {"**/*.html": "no-cache"}, "immutable": ["assets/**"],
              "invalidateAdded": true, "cleanUrls": true, "servedAs": {"/default.htm": ["/default.htm", "/"]}
            }
            """,
            engine.Registration("all")["object"]
        );
    }

    [Fact]
    public async Task What_is_not_given_is_not_sent()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            _ = new CloudFrontInvalidation("site", new CloudFrontInvalidationArgs { DistributionId = "E1", SourceDirectory = "site" });
        });

        var registration = engine.Registration("site");
        Assert.Equal("cloudfront-invalidation:index:CloudFrontInvalidation", registration["type"]!.GetValue<string>());
        Assert.Null(registration["pluginDownloadURL"]);
        Json.Equal("""{"distributionId": "E1", "sourceDirectory": "site"}""", registration["object"]);
    }

    [Fact]
    public async Task A_reading_of_an_empty_list_does_not_send_one_that_was_never_asked_for()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            _ = new CloudFrontInvalidation("none", new CloudFrontInvalidationArgs { DistributionId = "E1" });
            _ = new CloudFrontInvalidation(
                "empty",
                new CloudFrontInvalidationArgs { DistributionId = "E1", Paths = new InputList<string>() }
            );
        });

        Json.Equal("""{"distributionId": "E1"}""", engine.Registration("none")["object"]);
        Json.Equal("""{"distributionId": "E1", "paths": []}""", engine.Registration("empty")["object"]);
    }

    [Fact]
    public async Task One_unknown_hash_leaves_the_others_known()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(
            () =>
            {
                var upload = new BucketObject("upload", new BucketObjectArgs { Bucket = "b", Key = "new.html" });
                _ = new CloudFrontInvalidation(
                    "site",
                    new CloudFrontInvalidationArgs
                    {
                        DistributionId = "E1",
                        Assets = { { "/new.html", upload.Etag }, { "/old.html", "v1" } },
                    }
                );
            },
            preview: true
        );

        Json.Equal($$"""{"/new.html": "{{Json.Unknown}}", "/old.html": "v1"}""", engine.Registration("site")["object"]!["assets"]);
    }

    [Fact]
    public async Task A_secret_hash_stays_secret_and_alone()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            _ = new CloudFrontInvalidation(
                "site",
                new CloudFrontInvalidationArgs
                {
                    DistributionId = "E1",
                    Triggers = { { "token", Output.CreateSecret("s") }, { "plain", "p" } },
                }
            );
        });

        Json.Equal($$"""{"plain": "p", "token": {{Json.Secret("\"s\"")}}}""", engine.Registration("site")["object"]!["triggers"]);
    }

    [Fact]
    public async Task Maps_and_lists_come_from_the_usual_collections()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            _ = new CloudFrontInvalidation(
                "site",
                new CloudFrontInvalidationArgs
                {
                    DistributionId = Output.Create(Task.FromResult("E1")),
                    Assets = new Dictionary<string, string> { ["/a"] = "1" },
                    Paths = new[] { "/a", "/b" },
                    Tags = Output.Create(new List<string> { "t" }),
                }
            );
        });

        Json.Equal(
            """{"distributionId": "E1", "assets": {"/a": "1"}, "paths": ["/a", "/b"], "tags": ["t"]}""",
            engine.Registration("site")["object"]
        );
    }

    [Fact]
    public async Task Ten_thousand_assets_are_sent_as_they_are()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode = await engine.RunAsync(() =>
        {
            // From a dictionary: adding one by one takes the released package minutes.
            var assets = Enumerable.Range(0, 10_000).ToDictionary(i => $"/{i}.js", i => $"hash-{i}");
            _ = new CloudFrontInvalidation("site", new CloudFrontInvalidationArgs { DistributionId = "E1", Assets = assets });
        });

        Assert.Equal(0, exitCode);
        var sent = engine.Registration("site")["object"]!["assets"]!.AsObject();
        Assert.Equal(10_000, sent.Count);
        Assert.Equal("hash-9999", sent["/9999.js"]!.GetValue<string>());
    }
}
