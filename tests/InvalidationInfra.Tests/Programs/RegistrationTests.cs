using InvalidationInfra.Tests.Engine;
using Pulumi;

namespace InvalidationInfra.Tests.Programs;

public sealed class RegistrationTests
{
    private const string Urn = "urn:pulumi:dev::demo::";

    [Fact]
    public async Task Every_option_is_sent()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            var other = new Bucket("other");
            _ = new Bucket(
                "content",
                options: new CustomResourceOptions
                {
                    DependsOn = other,
                    Protect = true,
                    IgnoreChanges = { "forceDestroy" },
                    CustomTimeouts = new CustomTimeouts
                    {
                        Create = TimeSpan.FromMinutes(20),
                        Update = TimeSpan.FromSeconds(1.5),
                        Delete = TimeSpan.FromHours(1),
                    },
                    AdditionalSecretOutputs = { "arn" },
                    RetainOnDelete = true,
                    DeleteBeforeReplace = false,
                    ReplaceOnChanges = { "bucket" },
                    Aliases =
                    {
                        new Alias { Name = "old", Type = "aws:s3/bucket:Bucket" },
                        new Alias { Urn = $"{Urn}aws:s3/bucket:Bucket::older" },
                        new Alias { NoParent = true },
                        new Alias { Parent = other },
                    },
                    ImportId = "existing",
                    Version = "7.48.0",
                    PluginDownloadURL = "https://example.com",
                    DeletedWith = other,
                    HideDiffs = { "tags" },
                }
            );
        });

        Json.Equal(
            $$"""
            {
              "type": "aws:s3/bucketV2:BucketV2", "name": "content", "parent": "{{Urn}}pulumi:pulumi:Stack::demo-dev", "custom": true, "object": {},
              "protect": true, "dependencies": ["{{Urn}}aws:s3/bucketV2:BucketV2::other"], "ignoreChanges": ["forceDestroy"],
              "customTimeouts": {"create": "1200000000000ns", "update": "1500000000ns", "delete": "3600000000000ns"},
              "additionalSecretOutputs": ["arn"], "retainOnDelete": true, "deleteBeforeReplaceDefined": true, "replaceOnChanges": ["bucket"],
              "aliases": [
                {"spec": {"name": "old", "type": "aws:s3/bucket:Bucket", "noParent": false} }, {"urn": "{{Urn}}aws:s3/bucket:Bucket::older"},
                {"spec": {"noParent": true} }, {"spec": {"parentUrn": "{{Urn}}aws:s3/bucketV2:BucketV2::other"} }],
              "importId": "existing", "version": "7.48.0", "pluginDownloadURL": "https://example.com", "deletedWith": "{{Urn}}aws:s3/bucketV2:BucketV2::other",
              "hideDiffs": ["tags"], "acceptSecrets": true, "acceptResources": true, "supportsResultReporting": true, "hooks": {}
            }
            """,
            engine.Registration("content")
        );
    }

    [Fact]
    public async Task Depending_on_a_component_is_depending_on_its_managed_children()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            var outer = new ComponentResource("demo:index:Site", "outer");
            var inner = new ComponentResource("demo:index:Part", "inner", new ComponentResourceOptions { Parent = outer });
            var first = new Bucket("first", options: new CustomResourceOptions { Parent = outer });
            _ = new Bucket("second", options: new CustomResourceOptions { Parent = inner });
            _ = new Bucket("below", options: new CustomResourceOptions { Parent = first });
            _ = new Bucket("last", options: new CustomResourceOptions { DependsOn = outer });
        });

        Assert.Equal(
            [$"{Urn}aws:s3/bucketV2:BucketV2::first", $"{Urn}aws:s3/bucketV2:BucketV2::second"],
            Json.Strings(engine.Registration("last")["dependencies"])
        );
    }

    [Fact]
    public async Task A_child_inherits_protection_but_depends_on_its_parent_only_by_being_its_child()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            var bucket = new Bucket("content", options: new CustomResourceOptions { Protect = true });
            _ = new Bucket("child", options: new CustomResourceOptions { Parent = bucket });
            _ = new Bucket("free", options: new CustomResourceOptions { Parent = bucket, Protect = false });
        });

        Assert.True(engine.Registration("child")["protect"]!.GetValue<bool>());
        Assert.False(engine.Registration("free")["protect"]!.GetValue<bool>());
        Assert.Null(engine.Registration("child")["dependencies"]);
        Assert.Equal($"{Urn}aws:s3/bucketV2:BucketV2::content", engine.Registration("child")["parent"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_value_made_from_two_resources_depends_on_both()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            var first = new Bucket("first");
            var second = new Bucket("second");
            _ = new Distribution(
                "cdn",
                new DistributionArgs { Enabled = true, Origin = first.Id.Apply(a => second.Id.Apply(b => $"{a}+{b}")) }
            );
        });

        string[] both = [$"{Urn}aws:s3/bucketV2:BucketV2::first", $"{Urn}aws:s3/bucketV2:BucketV2::second"];
        var cdn = engine.Registration("cdn");
        Assert.Equal("first-id+second-id", cdn["object"]!["origin"]!.GetValue<string>());
        Assert.Equal(both, Json.Strings(cdn["dependencies"]));
        Assert.Equal(both, Json.Strings(cdn["propertyDependencies"]!["origin"]!["urns"]));
        Json.Equal("{}", cdn["propertyDependencies"]!["enabled"]);
    }

    [Fact]
    public async Task Assets_and_archives_are_sent_by_their_kind()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        const string key = "4dabf18193072939515e22adb298388d";
        const string asset = "c44067f5952c0a294b673a41bacd8c17";
        const string archive = "0def7320c3a5731c473e5ecbe6d01bc7";

        await engine.RunAsync(() =>
        {
            Upload("file", new FileAsset("a.txt"));
            Upload("text", new StringAsset("hello"));
            Upload("remote", new RemoteAsset("https://example.com/a"));
            Upload("folder", new FileArchive("dist"));
            Upload("zip", new RemoteArchive("https://example.com/a.zip"));
            Upload(
                "mixed",
                new AssetArchive(new Dictionary<string, AssetOrArchive> { ["a"] = new StringAsset("x"), ["b"] = new FileArchive("dist") })
            );

            static void Upload(string name, AssetOrArchive source) =>
                _ = new BucketObject(
                    name,
                    new BucketObjectArgs
                    {
                        Bucket = "b",
                        Key = name,
                        Source = source,
                    }
                );
        });

        Json.Equal($$"""{"{{key}}": "{{asset}}", "path": "a.txt"}""", Source("file"));
        Json.Equal($$"""{"{{key}}": "{{asset}}", "text": "hello"}""", Source("text"));
        Json.Equal($$"""{"{{key}}": "{{asset}}", "uri": "https://example.com/a"}""", Source("remote"));
        Json.Equal($$"""{"{{key}}": "{{archive}}", "path": "dist"}""", Source("folder"));
        Json.Equal($$"""{"{{key}}": "{{archive}}", "uri": "https://example.com/a.zip"}""", Source("zip"));
        Json.Equal(
            $$"""
            {"{{key}}": "{{archive}}", "assets": {"a": {"{{key}}": "{{asset}}", "text": "x"}, "b": {"{{key}}": "{{archive}}", "path": "dist"} } }
            """,
            Source("mixed")
        );

        System.Text.Json.Nodes.JsonNode? Source(string name) => engine.Registration(name)["object"]!["source"];
    }

    [Fact]
    public async Task A_transformation_changes_what_its_children_are_registered_with()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            var options = new ComponentResourceOptions
            {
                ResourceTransformations =
                {
                    args =>
                        args.Resource is Bucket
                            ? new ResourceTransformationResult(
                                new BucketArgs { ForceDestroy = true },
                                CustomResourceOptions.Merge(
                                    (CustomResourceOptions)args.Options,
                                    new CustomResourceOptions { Protect = true }
                                )
                            )
                            : null,
                },
            };
            var component = new ComponentResource("demo:index:Site", "group", options);
            _ = new Bucket("content", options: new CustomResourceOptions { Parent = component });
        });

        var content = engine.Registration("content");
        Json.Equal("""{"forceDestroy": true}""", content["object"]);
        Assert.True(content["protect"]!.GetValue<bool>());
        Assert.Null(engine.Registration("group")["protect"]);
    }

    [Fact]
    public async Task Merged_options_take_the_seconds_values_and_both_lists()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            var first = new Bucket("first");
            var second = new Bucket("second");
            var options = new CustomResourceOptions
            {
                DependsOn = first,
                Protect = true,
                IgnoreChanges = { "a" },
                Version = "1.0.0",
            };
            var merged = CustomResourceOptions.Merge(
                options,
                new CustomResourceOptions
                {
                    DependsOn = second,
                    IgnoreChanges = { "b" },
                    Version = "2.0.0",
                }
            );
            _ = new Bucket("merged", options: merged);
            _ = new Bucket("unchanged", options: options);
        });

        var request = engine.Registration("merged");
        Assert.Equal("2.0.0", request["version"]!.GetValue<string>());
        Assert.True(request["protect"]!.GetValue<bool>());
        Assert.Equal(["a", "b"], Json.Strings(request["ignoreChanges"]));
        Assert.Equal(2, request["dependencies"]!.AsArray().Count);
        Assert.Equal(["a"], Json.Strings(engine.Registration("unchanged")["ignoreChanges"]));
        Assert.Single(engine.Registration("unchanged")["dependencies"]!.AsArray());
    }

    [Fact]
    public async Task A_resource_in_an_output_is_a_reference()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
            new Dictionary<string, object?>
            {
                ["bucket"] = new Bucket("content"),
                ["group"] = new ComponentResource("demo:index:Site", "group"),
            }
        );

        const string signature = "\"4dabf18193072939515e22adb298388d\": \"5cf8f73096256a8f31e491e813e4eb8e\"";
        Json.Equal(
            $$"""
            {
              "bucket": { {{signature}}, "urn": "{{Urn}}aws:s3/bucketV2:BucketV2::content", "id": "content-id"},
              "group": { {{signature}}, "urn": "{{Urn}}demo:index:Site::group"}
            }
            """,
            engine.StackOutputs
        );
    }
}
