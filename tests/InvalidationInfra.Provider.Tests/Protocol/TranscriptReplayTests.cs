using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace InvalidationInfra.Provider.Tests.Protocol;

/// <summary>
/// What the real engine said to a provider, said to this one: every request parses without a field left over, and every answer has the form
/// that the engine needs. The recorded provider had other properties, so that contents are not compared.
/// </summary>
public sealed class TranscriptReplayTests : IDisposable
{
    private readonly TemporaryFolder _program = new();

    public static TheoryData<string> Transcripts =>
        new(
            Directory
                .GetFiles(Path.Combine(Repository.Root, "tests", "facts", "transcripts"), "*.jsonl")
                .Select(file => Path.GetFileName(file))
                .Order()
        );

    public void Dispose() => _program.Dispose();

    [Theory]
    [MemberData(nameof(Transcripts))]
    public async Task Every_recorded_request_is_answered_in_form(string transcript)
    {
        await using var cloudFront = await CloudFrontServer.StartAsync();
        var requests = RequestsTo("cloudfront-invalidation", transcript).ToList();

        Assert.NotEmpty(requests);
        foreach (var lifetime in LifetimesOf(requests))
        {
            await using var provider = await ProviderProcess.StartAsync(_program.Root, "--logtostderr", "-v=3");
            // The recording of a refresh ends in the middle of its second command, before the calls that it logs last.
            await ConfigureAsync(provider.Client, new ConfigureRequest { Args = new Struct() }, cloudFront.Address);
            foreach (var (method, request) in lifetime)
            {
                await AnswerAsync(provider.Client, method, request, cloudFront.Address);
            }
        }
    }

    /// <summary>One process serves one command; a handshake after a Cancel is the next command's.</summary>
    private static IEnumerable<IEnumerable<(string Method, JsonNode Request)>> LifetimesOf(List<(string Method, JsonNode Request)> requests)
    {
        var start = 0;
        for (var i = 1; i < requests.Count; i++)
        {
            if (requests[i].Method != "Handshake" || requests[i - 1].Method != "Cancel")
            {
                continue;
            }

            yield return requests[start..i];
            start = i;
        }

        yield return requests[start..];
    }

    private static async Task AnswerAsync(
        ResourceProvider.ResourceProviderClient provider,
        string method,
        JsonNode request,
        string endpoint
    )
    {
        switch (method)
        {
            case "Handshake":
                var handshake = Parse<ProviderHandshakeRequest>(request);
                // The recorded engine is gone; another program may listen on its port today.
                handshake.EngineAddress = "";
                Assert.True((await provider.HandshakeAsync(handshake)).AcceptSecrets);
                break;
            case "GetPluginInfo":
                Assert.Matches(@"^\d+\.\d+\.\d+$", (await provider.GetPluginInfoAsync(new Empty())).Version);
                break;
            case "CheckConfig":
                Assert.NotNull((await provider.CheckConfigAsync(Parse<CheckRequest>(request))).Inputs);
                break;
            case "DiffConfig":
                Assert.Empty((await provider.DiffConfigAsync(Parse<DiffRequest>(request))).Replaces);
                break;
            case "Configure":
                Assert.True((await ConfigureAsync(provider, Parse<ConfigureRequest>(request), endpoint)).SupportsPreview);
                break;
            case "Check":
                Assert.Equal("secret", Assert.Single((await provider.CheckAsync(Parse<CheckRequest>(request))).Failures).Property);
                break;
            case "Diff":
                Assert.NotEqual(
                    DiffResponse.Types.DiffChanges.DiffUnknown,
                    (await provider.DiffAsync(Parse<DiffRequest>(request))).Changes
                );
                break;
            case "Create":
                var create = Parse<CreateRequest>(request);
                var created = await provider.CreateAsync(create);
                Assert.Equal(create.Preview, created.Id.Length == 0);
                Assert.NotEmpty(created.Properties.Fields);
                break;
            case "Update":
                Assert.NotEmpty((await provider.UpdateAsync(Parse<UpdateRequest>(request))).Properties.Fields);
                break;
            case "Read":
                Assert.Equal(Parse<ReadRequest>(request).Id, (await provider.ReadAsync(Parse<ReadRequest>(request))).Id);
                break;
            case "Delete":
                await provider.DeleteAsync(Parse<DeleteRequest>(request));
                break;
            case "Cancel":
                await provider.CancelAsync(new Empty());
                break;
            default:
                Assert.Fail($"no answer for {method}");
                break;
        }
    }

    private static async Task<ConfigureResponse> ConfigureAsync(
        ResourceProvider.ResourceProviderClient provider,
        ConfigureRequest request,
        string endpoint
    )
    {
        if (request.Args.Fields.ContainsKey("secretKey"))
        {
            // The recorded stack had a secret key without an access key, which cannot work, and a profile that is not here.
            var refused = await Assert.ThrowsAsync<RpcException>(async () => await provider.ConfigureAsync(request));
            Assert.Contains("accessKey and secretKey go together", refused.Status.Detail, StringComparison.Ordinal);
            Assert.DoesNotContain("hunter2", refused.Status.Detail, StringComparison.Ordinal);
            request.Args.Fields.Clear();
        }

        request.Args.Fields["endpoint"] = Value.ForString(endpoint);
        return await provider.ConfigureAsync(request);
    }

    private static T Parse<T>(JsonNode request)
        where T : IMessage<T>, new() => new JsonParser(JsonParser.Settings.Default).Parse<T>(request.ToJsonString());

    /// <summary>The requests that the engine made of one plugin; of those that name none, all.</summary>
    private static IEnumerable<(string Method, JsonNode Request)> RequestsTo(string plugin, string transcript)
    {
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests", "facts", "transcripts", transcript)))
        {
            var call = JsonNode.Parse(line)!;
            if ((string?)call["peer"] != "engine->provider")
            {
                continue;
            }

            var request = call["request"]!;
            var named = (string?)request["urn"] ?? (string?)request["rootDirectory"] ?? plugin;
            if (named.Contains(plugin, StringComparison.Ordinal))
            {
                yield return (((string)call["method"]!).Split('/')[^1], request);
            }
        }
    }
}
