using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using InvalidationInfra.Tests.Engine;
using InvalidationInfra.Tests.Programs;
using Pulumi;
using Pulumirpc;

namespace InvalidationInfra.Tests;

public sealed class CloudFrontInvalidationTests
{
    private const string Answer = """
        {
          "distributionId": "E1", "distributionIds": ["E1", "E2"], "alias": "www.example.com", "onCreate": "skip", "sourceDirectory": "site", "include": ["**"], "exclude": [], "pathPrefix": "/docs", "paths": ["/docs/*"], "tags": ["t"],
          "invalidationBatch": {"callerReference": "mine", "paths": {"items": ["/x"], "quantity": 1}},
          "triggers": {"function": "7"}, "indexDocument": "index.html", "fallbackDocument": "/app.html", "queryStrings": true, "maxPaths": 8,
          "waitForCompletion": true, "invalidationId": "I1", "status": "Completed", "createTime": "2026-01-02T03:04:05Z", "location": "https://…/I1",
          "callerReference": "ref-1", "invalidatedPaths": ["/a", "/b*"], "contentDigest": "abc", "changes": {"/a": "changed"},
          "invalidations": [
            {
              "distributionId": "E1", "invalidationId": "I1", "status": "Completed", "createTime": "2026-01-02T03:04:05Z", "location": "https://…/I1",
              "invalidationBatch": {"callerReference": "ref-1", "paths": {"items": ["/a", "/b*"], "quantity": 2}}
            },
            {
              "distributionTenantId": "dt_1", "invalidationId": "I2", "status": "InProgress", "createTime": "2026-01-02T03:04:06Z",
              "invalidationBatch": {"callerReference": "ref-2", "paths": {"items": ["/a"], "quantity": 1}}
            }
          ]
        }
        """;

    [Fact]
    public async Task Every_output_is_read()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnRegister = Answering(Answer);

        var exitCode = await engine.RunAsync(() =>
        {
            var site = new CloudFrontInvalidation("site", new CloudFrontInvalidationArgs { DistributionId = "E1" });
            return new Dictionary<string, object?>
            {
                ["texts"] = Output.Format(
                    $"{site.DistributionId} {site.Alias} {site.SourceDirectory} {site.PathPrefix} {site.IndexDocument} {site.FallbackDocument} {site.InvalidationId} {site.Status} {site.CreateTime} {site.Location} {site.CallerReference} {site.ContentDigest}"
                ),
                ["lists"] = Output.All(site.DistributionIds, site.Include, site.Exclude, site.Paths, site.Tags, site.InvalidatedPaths),
                ["maps"] = Output.Tuple(site.Triggers, site.Changes).Apply(maps => $"{maps.Item1!["function"]} {maps.Item2!["/a"]}"),
                ["flags"] = Output
                    .Tuple(site.QueryStrings, site.WaitForCompletion, site.MaxPaths)
                    .Apply(all => $"{all.Item1} {all.Item2} {all.Item3}"),
                ["batch"] = site.InvalidationBatch.Apply(batch =>
                    $"{batch!.CallerReference} {batch.Paths.Items[0]} {batch.Paths.Quantity}"
                ),
                ["onCreate"] = site.OnCreate.Apply(onCreate => $"{onCreate == OnCreate.Skip} {onCreate}"),
                ["issued"] = site.Invalidations.Apply(all => string.Join("; ", all.Select(Line))),
                ["id"] = site.Id,
                ["urn"] = site.Urn,
            };
        });

        Assert.Equal(0, exitCode);
        Json.Equal(
            """
            {
              "texts": "E1 www.example.com site /docs index.html /app.html I1 Completed 2026-01-02T03:04:05Z https://…/I1 ref-1 abc",
              "lists": [["E1", "E2"], ["**"], [], ["/docs/*"], ["t"], ["/a", "/b*"]],
              "maps": "7 changed", "flags": "True True 8", "batch": "mine /x 1", "onCreate": "True skip",
              "issued": "E1  I1 Completed 2026-01-02T03:04:05Z https://…/I1 ref-1 /a,/b* 2;  dt_1 I2 InProgress 2026-01-02T03:04:06Z  ref-2 /a 1", "id": "site-id",
              "urn": "urn:pulumi:dev::demo::cloudfront-invalidation:index:CloudFrontInvalidation::site"
            }
            """,
            engine.StackOutputs
        );
    }

    [Fact]
    public async Task What_the_provider_leaves_out_is_empty_after_an_up()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode = await engine.RunAsync(() =>
        {
            var site = new CloudFrontInvalidation("site", new CloudFrontInvalidationArgs { DistributionId = "E1" });
            return new Dictionary<string, object?>
            {
                ["seen"] = Output
                    .Tuple(site.Content, site.Changes, site.MaxPaths, site.Paths, site.InvalidationId, site.OnCreate, site.Invalidations)
                    .Apply(all =>
                        $"{all.Item1 is null} {all.Item2 is null} {all.Item3 is null} {all.Item4.IsDefaultOrEmpty} {all.Item5 is null} {all.Item6 is null} {all.Item7.IsDefaultOrEmpty}"
                    ),
            };
        });

        Assert.Equal(0, exitCode);
        Json.Equal("""{"seen": "True True True True True True True"}""", engine.StackOutputs);
    }

    [Fact]
    public async Task What_the_provider_leaves_out_is_unknown_in_a_preview()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        var applied = false;

        await engine.RunAsync(
            () =>
            {
                var site = new CloudFrontInvalidation("site", new CloudFrontInvalidationArgs { DistributionId = "E1" });
                return new Dictionary<string, object?>
                {
                    ["known"] = site.DistributionId,
                    ["unknown"] = site.InvalidationId.Apply(id =>
                    {
                        applied = true;
                        return id;
                    }),
                };
            },
            preview: true
        );

        Assert.False(applied);
        Json.Equal($$"""{"known": "E1", "unknown": "{{Json.Unknown}}"}""", engine.StackOutputs);
    }

    [Fact]
    public async Task A_secret_output_stays_secret_in_all_that_is_made_from_it()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnRegister = Answering($$"""{"contentDigest": {{Json.Secret("\"abc\"")}}, "status": "Completed"}""");

        await engine.RunAsync(() =>
        {
            var site = new CloudFrontInvalidation("site", new CloudFrontInvalidationArgs { DistributionId = "E1" });
            return new Dictionary<string, object?>
            {
                ["text"] = Output.Format($"{site.Status}: {site.ContentDigest}"),
                ["json"] = Output.JsonSerialize(Output.Create(new Dictionary<string, Output<string>> { ["digest"] = site.ContentDigest })),
                ["plain"] = site.Status,
            };
        });

        Json.Equal(
            $$"""{"text": {{Json.Secret("\"Completed: abc\"")}}, "json": {{Json.Secret("""  "{\"digest\":\"abc\"}"  """)}}, "plain": "Completed"}""",
            engine.StackOutputs
        );
    }

    [Fact]
    public async Task Get_reads_by_the_ID_and_registers_nothing()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnRead = request => new ReadResourceResponse
        {
            Urn = ScriptedEngine.UrnOf(request.Type, request.Name),
            Properties = JsonParser.Default.Parse<Struct>(Answer),
        };

        await engine.RunAsync(() =>
        {
            var bucket = new Bucket("content");
            var site = CloudFrontInvalidation.Get("site", "E1/I1", new CustomResourceOptions { Parent = bucket });
            return new Dictionary<string, object?> { ["id"] = site.Id, ["status"] = site.Status };
        });

        var read = Assert.Single(engine.Calls, call => call.Method == "ReadResource").Request;
        Json.Equal(
            $$"""
            {
              "id": "E1/I1", "type": "cloudfront-invalidation:index:CloudFrontInvalidation", "name": "site",
              "parent": "urn:pulumi:dev::demo::aws:s3/bucketV2:BucketV2::content", "properties": {}, "acceptSecrets": true, "acceptResources": true,
              "version": "{{typeof(CloudFrontInvalidation).Assembly.GetName().Version!.ToString(3)}}"
            }
            """,
            read
        );
        Json.Equal("""{"id": "E1/I1", "status": "Completed"}""", engine.StackOutputs);
    }

    private static string Line(Outputs.IssuedInvalidation one) =>
        $"{one.DistributionId} {one.DistributionTenantId} {one.InvalidationId} {one.Status} {one.CreateTime} {one.Location} "
        + $"{one.InvalidationBatch.CallerReference} {string.Join(',', one.InvalidationBatch.Paths.Items)} {one.InvalidationBatch.Paths.Quantity}";

    private static Func<RegisterResourceRequest, RegisterResourceResponse> Answering(string outputs) =>
        request =>
        {
            var answer = ScriptedEngine.Accept(request);
            if (request.Name == "site")
            {
                answer.Object = JsonParser.Default.Parse<Struct>(outputs);
            }

            return answer;
        };
}
