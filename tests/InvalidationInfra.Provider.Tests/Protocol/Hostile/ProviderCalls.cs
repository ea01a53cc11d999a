using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace InvalidationInfra.Provider.Tests.Protocol.Hostile;

/// <summary>Every call of the protocol by its request.</summary>
internal sealed class ProviderCalls(ResourceProvider.ResourceProviderClient client)
{
    /// <summary>The URN of a provider, whose checks and differences are calls of their own.</summary>
    public const string ProviderUrn = "urn:pulumi:dev::demo::pulumi:providers:cloudfront-invalidation::default";

    // Longer than any operation in these tests has: a call that is not answered by then never is.
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(60);

    /// <summary>The request that a JSON text stands for; null for a call that says nothing, or ends the process.</summary>
    public static IMessage? Parse(string method, string json) =>
        method switch
        {
            "Handshake" => ProviderHandshakeRequest.Parser.ParseJson(json),
            "CheckConfig" or "Check" => CheckRequest.Parser.ParseJson(json),
            "DiffConfig" or "Diff" => DiffRequest.Parser.ParseJson(json),
            "Configure" => ConfigureRequest.Parser.ParseJson(json),
            "Create" => CreateRequest.Parser.ParseJson(json),
            "Update" => UpdateRequest.Parser.ParseJson(json),
            "Read" => ReadRequest.Parser.ParseJson(json),
            "Delete" => DeleteRequest.Parser.ParseJson(json),
            "Invoke" => InvokeRequest.Parser.ParseJson(json),
            _ => null,
        };

    public async Task<IMessage> AnswerAsync(IMessage request)
    {
        var (ended, stop) = (DateTime.UtcNow + MaxTime, TestContext.Current.CancellationToken);
        return request switch
        {
            ProviderHandshakeRequest handshake => await client.HandshakeAsync(handshake, null, ended, stop),
            PluginAttach attach => await client.AttachAsync(attach, null, ended, stop),
            CheckRequest { Urn: ProviderUrn } check => await client.CheckConfigAsync(check, null, ended, stop),
            CheckRequest check => await client.CheckAsync(check, null, ended, stop),
            DiffRequest { Urn: ProviderUrn } diff => await client.DiffConfigAsync(diff, null, ended, stop),
            DiffRequest diff => await client.DiffAsync(diff, null, ended, stop),
            ConfigureRequest configure => await client.ConfigureAsync(configure, null, ended, stop),
            CreateRequest create => await client.CreateAsync(create, null, ended, stop),
            UpdateRequest update => await client.UpdateAsync(update, null, ended, stop),
            ReadRequest read => await client.ReadAsync(read, null, ended, stop),
            DeleteRequest delete => await client.DeleteAsync(delete, null, ended, stop),
            InvokeRequest invoke => await client.InvokeAsync(invoke, null, ended, stop),
            GetSchemaRequest schema => await client.GetSchemaAsync(schema, null, ended, stop),
            Empty => await client.GetPluginInfoAsync(new Empty(), null, ended, stop),
            _ => throw new InvalidOperationException($"no call takes a {request.Descriptor.Name}"),
        };
    }
}
