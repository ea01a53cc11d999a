using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Pulumirpc;
using Rehearsal.Cloud;

namespace Rehearsal.Aws.Tests;

/// <summary>The simulated provider over gRPC, in front of an embedded cloud.</summary>
internal sealed class SomeAws : IAsyncDisposable
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private readonly CloudClient _client;
    private readonly WebApplication _host;
    private readonly GrpcChannel _channel;

    private SomeAws(EmbeddedCloud cloud, CloudClient client, WebApplication host)
    {
        Cloud = cloud;
        _client = client;
        _host = host;
        _channel = GrpcChannel.ForAddress(
            $"http://127.0.0.1:{AwsPlugin.PortOf(host)}",
            new GrpcChannelOptions { HttpHandler = new SocketsHttpHandler { UseProxy = false } }
        );
        Provider = new ResourceProvider.ResourceProviderClient(_channel);
    }

    public EmbeddedCloud Cloud { get; }

    public ResourceProvider.ResourceProviderClient Provider { get; }

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<SomeAws> StartAsync()
    {
        var cloud = await EmbeddedCloud.StartAsync(new EmbeddedCloudOptions { Completion = Completion.AtOnce, Seed = 1 }, Cancellation);
        var client = new CloudClient(cloud.Address);
        var host = AwsPlugin.Host(client);
        await host.StartAsync(Cancellation);
        return new SomeAws(cloud, client, host);
    }

    public static Struct Json(string json) =>
        JsonParser.Default.Parse<Struct>(json.Replace("UNKNOWN", $"\"{Unknown}\"", StringComparison.Ordinal));

    public static string Asset(string hash, string field, string value) =>
        $$"""{"4dabf18193072939515e22adb298388d": "c44067f5952c0a294b673a41bacd8c17", "hash": "{{hash}}", "{{field}}": "{{value}}"}""";

    public static string Secret(string value) =>
        $$"""{"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": {{value}}}""";

    public async Task<CheckResponse> CheckAsync(string type, string news, string olds = "{}", string name = "it") =>
        await Provider.CheckAsync(
            new CheckRequest
            {
                Type = type,
                Name = name,
                Urn = Urn(type, name),
                News = Json(news),
                Olds = Json(olds),
                RandomSeed = ByteString.CopyFromUtf8("seed"),
            },
            cancellationToken: Cancellation
        );

    /// <summary>Check, then create, as the engine does.</summary>
    public async Task<CreateResponse> CreateAsync(string type, string inputs, bool preview = false, string name = "it")
    {
        var check = await CheckAsync(type, inputs, name: name);
        Assert.Empty(check.Failures);
        return await Provider.CreateAsync(
            new CreateRequest
            {
                Type = type,
                Name = name,
                Urn = Urn(type, name),
                Properties = check.Inputs,
                Preview = preview,
            },
            cancellationToken: Cancellation
        );
    }

    public async Task<DiffResponse> DiffAsync(string type, string oldInputs, string news) =>
        await Provider.DiffAsync(
            new DiffRequest
            {
                Type = type,
                Urn = Urn(type, "it"),
                Id = "id",
                Olds = Json(oldInputs),
                OldInputs = Json(oldInputs),
                News = Json(news),
            },
            cancellationToken: Cancellation
        );

    public static string Urn(string type, string name) => $"urn:pulumi:dev::demo::{type}::{name}";

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _host.DisposeAsync();
        _client.Dispose();
        await Cloud.DisposeAsync();
    }
}
