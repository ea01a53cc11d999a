using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using InvalidationInfra.Tests.Engine;
using InvalidationInfra.Tests.Programs;
using Pulumi;
using Pulumirpc;

namespace InvalidationInfra.Tests.Functions;

/// <summary>Each function of the package: what is sent and what is read, called at once and from outputs.</summary>
public sealed class FunctionTests
{
    private const string Hashed = """{"assets": {"/a.js": "6162"}, "contentDigest": "d1", "manifest": "packed"}""";
    private const string Planned = """{"paths": ["/a*", "/b"], "stale": 3, "needless": 1, "urls": 9, "summary": "2 paths"}""";
    private const string Got =
        """{"invalidationId": "I1", "status": "Completed", "createTime": "2026-01-02T03:04:05Z", "callerReference": "r", "paths": ["/a"]}""";
    private const string Listed =
        """{"invalidations": [{"invalidationId": "I2", "status": "InProgress", "createTime": "t2", "callerReference": "r2"}, {"invalidationId": "I1", "status": "Completed", "createTime": "t1"}]}""";

    public static TheoryData<string, string, string, Func<Task<string>>, Func<Output<string>>> All =>
        new()
        {
            {
                "hashDirectory",
                Hashed,
                """{"path": "site", "include": ["**/*.js"], "exclude": ["*.map"], "pathPrefix": "/docs"}""",
                async () =>
                    Text(
                        await HashDirectory.InvokeAsync(
                            new HashDirectoryArgs
                            {
                                Path = "site",
                                Include = { "**/*.js" },
                                Exclude = ["*.map"],
                                PathPrefix = "/docs",
                            }
                        )
                    ),
                () =>
                    HashDirectory
                        .Invoke(
                            new HashDirectoryInvokeArgs
                            {
                                Path = "site",
                                Include = { "**/*.js" },
                                Exclude = { "*.map" },
                                PathPrefix = "/docs",
                            }
                        )
                        .Apply(Text)
            },
            {
                "planInvalidation",
                Planned,
                """{"before": {"/a": "1"}, "after": {"/a": "2"}, "maxPaths": 3, "indexDocument": "home.html", "fallbackDocument": "/app.html", "queryStrings": true}""",
                async () =>
                    Text(
                        await PlanInvalidation.InvokeAsync(
                            new PlanInvalidationArgs
                            {
                                Before = { ["/a"] = "1" },
                                After = { ["/a"] = "2" },
                                MaxPaths = 3,
                                IndexDocument = "home.html",
                                FallbackDocument = "/app.html",
                                QueryStrings = true,
                            }
                        )
                    ),
                () =>
                    PlanInvalidation
                        .Invoke(
                            new PlanInvalidationInvokeArgs
                            {
                                Before = { { "/a", "1" } },
                                After = { { "/a", "2" } },
                                MaxPaths = 3,
                                IndexDocument = "home.html",
                                FallbackDocument = "/app.html",
                                QueryStrings = true,
                            }
                        )
                        .Apply(Text)
            },
            {
                "getInvalidation",
                Got,
                """{"distributionId": "E1", "invalidationId": "I1"}""",
                async () =>
                    Text(await GetInvalidation.InvokeAsync(new GetInvalidationArgs { DistributionId = "E1", InvalidationId = "I1" })),
                () => GetInvalidation.Invoke(new GetInvalidationInvokeArgs { DistributionId = "E1", InvalidationId = "I1" }).Apply(Text)
            },
            {
                "listInvalidations",
                Listed,
                """{"distributionTenantId": "dt_1", "maxItems": 2}""",
                async () =>
                    Text(await ListInvalidations.InvokeAsync(new ListInvalidationsArgs { DistributionTenantId = "dt_1", MaxItems = 2 })),
                () => ListInvalidations.Invoke(new ListInvalidationsInvokeArgs { DistributionTenantId = "dt_1", MaxItems = 2 }).Apply(Text)
            },
        };

    private static Dictionary<string, string> Expected { get; } =
        new()
        {
            ["hashDirectory"] = "/a.js=6162 d1 packed",
            ["planInvalidation"] = "/a*,/b 3 1 9 2 paths",
            ["getInvalidation"] = "I1 Completed 2026-01-02T03:04:05Z r /a",
            ["listInvalidations"] = "I2 InProgress t2 r2; I1 Completed t1 ",
        };

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_function_is_called_at_once(
        string name,
        string answer,
        string arguments,
        Func<Task<string>> atOnce,
        Func<Output<string>> later
    )
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnInvoke = _ => Answer(answer);
        var seen = "";

        var exitCode = await engine.RunAsync(() =>
            Deployment.RunAsync(async () =>
            {
                seen = await atOnce();
            })
        );

        Assert.NotNull(later);
        Assert.Equal(0, exitCode);
        Assert.Equal(Expected[name], seen);
        AssertCalled(engine, name, arguments);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_function_is_called_from_outputs(
        string name,
        string answer,
        string arguments,
        Func<Task<string>> atOnce,
        Func<Output<string>> later
    )
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnInvoke = _ => Answer(answer);

        var exitCode = await engine.RunAsync(() => new Dictionary<string, object?> { ["seen"] = later() });

        Assert.NotNull(atOnce);
        Assert.Equal(0, exitCode);
        Assert.Equal(Expected[name], engine.StackOutputs["seen"]!.GetValue<string>());
        AssertCalled(engine, name, arguments);
    }

    [Fact]
    public async Task The_hashes_of_a_folder_are_the_assets_of_a_resource()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnInvoke = _ => Answer(Hashed);

        await engine.RunAsync(() =>
        {
            var hashes = HashDirectory.Invoke(new HashDirectoryInvokeArgs { Path = "site" });
            _ = new CloudFrontInvalidation(
                "site",
                new CloudFrontInvalidationArgs { DistributionId = "E1", Assets = hashes.Apply(all => all.Assets) }
            );
        });

        Json.Equal("""{"/a.js": "6162"}""", engine.Registration("site")["object"]!["assets"]);
    }

    [Fact]
    public async Task What_a_preview_does_not_know_is_not_asked_for()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(
            () =>
                new Dictionary<string, object?>
                {
                    ["status"] = GetInvalidation
                        .Invoke(new GetInvalidationInvokeArgs { DistributionId = new Bucket("content").Id, InvalidationId = "I1" })
                        .Apply(one => one.Status),
                },
            preview: true
        );

        Assert.DoesNotContain(engine.Calls, call => call.Method == "Invoke");
        Json.Equal($$"""{"status": "{{Json.Unknown}}"}""", engine.StackOutputs);
    }

    [Fact]
    public async Task A_function_waits_for_what_it_depends_on_and_names_its_provider()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnInvoke = _ => Answer(Listed);

        await engine.RunAsync(() =>
        {
            var site = new CloudFrontInvalidation("site", new CloudFrontInvalidationArgs { DistributionId = "E1" });
            var provider = new CloudFrontInvalidationProvider("ops");
            _ = ListInvalidations.Invoke(
                new ListInvalidationsInvokeArgs { DistributionId = "E1" },
                new InvokeOutputOptions { DependsOn = { site }, Provider = provider }
            );
        });

        var call = Assert.Single(engine.Calls, call => call.Method == "Invoke").Request;
        Assert.EndsWith("::ops::ops-id", call["provider"]!.GetValue<string>(), StringComparison.Ordinal);
        var methods = engine.Calls.Select(one => one.Name ?? one.Method).ToList();
        Assert.True(methods.IndexOf("site") < methods.IndexOf("Invoke"));
    }

    private static void AssertCalled(ScriptedEngine engine, string name, string arguments)
    {
        var call = Assert.Single(engine.Calls, call => call.Method == "Invoke").Request;
        Assert.Equal($"cloudfront-invalidation:index:{name}", call["tok"]!.GetValue<string>());
        Json.Equal(arguments, call["args"]);
    }

    private static ResourceInvokeResponse Answer(string json) => new() { Return = JsonParser.Default.Parse<Struct>(json) };

    private static string Text(HashDirectoryResult hashes) =>
        $"{string.Join(',', hashes.Assets.Select(asset => $"{asset.Key}={asset.Value}"))} {hashes.ContentDigest} {hashes.Manifest}";

    private static string Text(PlanInvalidationResult plan) =>
        $"{string.Join(',', plan.Paths)} {plan.Stale} {plan.Needless} {plan.Urls} {plan.Summary}";

    private static string Text(GetInvalidationResult one) =>
        $"{one.InvalidationId} {one.Status} {one.CreateTime} {one.CallerReference} {string.Join(',', one.Paths)}";

    private static string Text(ListInvalidationsResult all) =>
        string.Join("; ", all.Invalidations.Select(one => $"{one.InvalidationId} {one.Status} {one.CreateTime} {one.CallerReference}"));
}
