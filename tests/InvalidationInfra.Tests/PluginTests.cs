using System.Reflection;
using System.Text.Json.Nodes;
using InvalidationInfra.Tests.Engine;
using Pulumi;

namespace InvalidationInfra.Tests;

/// <summary>How the engine learns which plugin belongs to the SDK: from the package, and from what resources and functions send.</summary>
public sealed class PluginTests
{
    private static readonly Assembly Sdk = typeof(CloudFrontInvalidation).Assembly;
    private static readonly string Version = Sdk.GetName().Version!.ToString(3);

    [Fact]
    public void The_package_names_the_plugin_in_its_own_version()
    {
        using var document = Sdk.GetManifestResourceStream("InvalidationInfra.pulumi-plugin.json")!;
        var plugin = JsonNode.Parse(document)!;

        Assert.True(plugin["resource"]!.GetValue<bool>());
        Assert.Equal("cloudfront-invalidation", plugin["name"]!.ToString());
        Assert.Equal(Version, plugin["version"]!.ToString());
    }

    [Fact]
    public void A_program_that_uses_the_SDK_gets_Pulumi_and_nothing_else_with_it()
    {
        var references = Sdk.GetReferencedAssemblies().Select(reference => reference.Name!);

        Assert.Equal(["Pulumi"], references.Where(name => !name.StartsWith("System.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Resources_and_providers_send_the_version()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            _ = new CloudFrontInvalidation("site", new CloudFrontInvalidationArgs { DistributionId = "E1", Paths = { "/a" } });
            _ = new ContentRevision("content", new ContentRevisionArgs { SourceDirectory = "site" });
            _ = new CloudFrontInvalidationProvider("aws");
        });

        Assert.Equal([Version, Version, Version], new[] { "site", "content", "aws" }.Select(name => VersionOf(engine.Registration(name))));
    }

    [Fact]
    public async Task A_version_that_the_program_gives_counts()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            _ = new CloudFrontInvalidation(
                "site",
                new CloudFrontInvalidationArgs { DistributionId = "E1", Paths = { "/a" } },
                new CustomResourceOptions { Version = "9.8.7", PluginDownloadURL = "https://plugins.example.com" }
            );
        });

        var sent = engine.Registration("site");
        Assert.Equal("9.8.7", VersionOf(sent));
        Assert.Equal("https://plugins.example.com", sent["pluginDownloadURL"]!.ToString());
    }

    [Fact]
    public async Task Functions_send_the_version()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnInvoke = _ => Answer("""{"assets": {}, "contentDigest": "d", "manifest": "m"}""");

        await engine.RunAsync(() =>
            new Dictionary<string, object?>
            {
                ["at-once"] = Output
                    .Create(HashDirectory.InvokeAsync(new HashDirectoryArgs { Path = "at-once" }))
                    .Apply(result => result.Manifest),
                ["later"] = HashDirectory.Invoke(new HashDirectoryInvokeArgs { Path = "later" }).Apply(result => result.Manifest),
                ["after"] = HashDirectory
                    .Invoke(
                        new HashDirectoryInvokeArgs { Path = "after" },
                        new InvokeOutputOptions
                        {
                            DependsOn = { new ContentRevision("content", new ContentRevisionArgs { SourceDirectory = "site" }) },
                        }
                    )
                    .Apply(result => result.Manifest),
                ["chosen"] = HashDirectory
                    .Invoke(new HashDirectoryInvokeArgs { Path = "chosen" }, new InvokeOptions { Version = "9.8.7" })
                    .Apply(result => result.Manifest),
            }
        );

        var versions = engine
            .Calls.Where(call => call.Method == "Invoke")
            .ToDictionary(call => call.Request["args"]!["path"]!.ToString(), call => VersionOf(call.Request));
        Assert.Equal(Version, versions["at-once"]);
        Assert.Equal(Version, versions["later"]);
        Assert.Equal(Version, versions["after"]);
        Assert.Equal("9.8.7", versions["chosen"]);
    }

    private static string? VersionOf(JsonObject request) => request["version"]?.ToString();

    private static Pulumirpc.ResourceInvokeResponse Answer(string json) =>
        new() { Return = Google.Protobuf.WellKnownTypes.Struct.Parser.ParseJson(json) };
}
