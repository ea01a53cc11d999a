using System.Collections.Immutable;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using InvalidationInfra.Tests.Engine;
using Pulumi;
using Pulumirpc;

namespace InvalidationInfra.Tests.Programs;

public sealed class InvokeTests
{
    private const string Token = "cloudfront-invalidation:index:hashDirectory";

    [Fact]
    public async Task A_function_is_called_and_its_result_read()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnInvoke = _ => Answer("""{"digest": "d", "files": [{"path": "/a", "size": 3}]}""");

        await engine.RunAsync(() =>
            new Dictionary<string, object?>
            {
                ["seen"] = Deployment
                    .Instance.Invoke<Hashes>(Token, new HashArgs { Directory = "site" })
                    .Apply(hashes => $"{hashes.Digest} {hashes.Files[0].Path} {hashes.Files[0].Size}"),
            }
        );

        Json.Equal("""{"seen": "d /a 3"}""", engine.StackOutputs);
        var call = Assert.Single(engine.Calls, call => call.Method == "Invoke").Request;
        Json.Equal($$"""{"tok": "{{Token}}", "args": {"directory": "site"}, "acceptResources": true}""", call);
    }

    [Fact]
    public async Task An_unknown_argument_makes_the_result_unknown_without_a_call()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(
            () =>
                new Dictionary<string, object?>
                {
                    ["digest"] = Deployment
                        .Instance.Invoke<Hashes>(Token, new HashArgs { Directory = new Bucket("content").Arn })
                        .Apply(hashes => hashes.Digest),
                },
            preview: true
        );

        Json.Equal($$"""{"digest": "{{Json.Unknown}}"}""", engine.StackOutputs);
        Assert.DoesNotContain(engine.Calls, call => call.Method == "Invoke");
    }

    [Fact]
    public async Task A_result_depends_on_what_its_arguments_come_from()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnInvoke = _ => Answer("""{"digest": "d", "files": []}""");

        await engine.RunAsync(() =>
        {
            var digest = Deployment
                .Instance.Invoke<Hashes>(Token, new HashArgs { Directory = new Bucket("content").Id })
                .Apply(hashes => hashes.Digest);
            _ = new Distribution("cdn", new DistributionArgs { Origin = digest });
        });

        Assert.Equal(["urn:pulumi:dev::demo::aws:s3/bucketV2:BucketV2::content"], Json.Strings(engine.Registration("cdn")["dependencies"]));
    }

    [Fact]
    public async Task A_refused_call_fails_the_program_with_the_reasons()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnInvoke = _ => new ResourceInvokeResponse
        {
            Failures =
            {
                new CheckFailure { Property = "directory", Reason = "no such folder" },
            },
        };

        var exitCode = await engine.RunAsync(() =>
        {
            _ = Deployment.Instance.Invoke<Hashes>(Token, new HashArgs { Directory = "nowhere" });
        });

        Assert.Equal(32, exitCode);
        Assert.Contains("no such folder (directory)", Assert.Single(engine.Logs).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plain_call_can_be_awaited_and_a_single_value_taken_out()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.OnInvoke = _ => Answer("""{"result": "d"}""");
        var seen = "";

        await engine.RunAsync(() =>
            Deployment.RunAsync(async () =>
            {
                seen = await Deployment.Instance.InvokeSingleAsync<string>(Token, new HashArgs { Directory = "site" });
            })
        );

        Assert.Equal("d", seen);
    }

    private static ResourceInvokeResponse Answer(string json) => new() { Return = JsonParser.Default.Parse<Struct>(json) };

    private sealed class HashArgs : InvokeArgs
    {
        [Input("directory", required: true)]
        public Input<string> Directory { get; set; } = null!;
    }

    [OutputType]
    private sealed class Hashes
    {
        [OutputConstructor]
        public Hashes(string digest, ImmutableArray<HashedFile> files)
        {
            Digest = digest;
            Files = files;
        }

        public string Digest { get; }

        public ImmutableArray<HashedFile> Files { get; }
    }

    [OutputType]
    private sealed class HashedFile
    {
        [OutputConstructor]
        public HashedFile(string path, int size)
        {
            Path = path;
            Size = size;
        }

        public string Path { get; }

        public int Size { get; }
    }
}
