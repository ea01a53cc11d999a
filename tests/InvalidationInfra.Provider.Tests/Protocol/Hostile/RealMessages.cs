using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace InvalidationInfra.Provider.Tests.Protocol.Hostile;

/// <summary>
/// Requests as engines make them: those that were recorded, and a life of each resource, in which every request is made of the answers to
/// those before it.
/// </summary>
internal sealed class RealMessages
{
    private static readonly string[] InvalidationInputs =
    [
        """{"distributionId": "E1", "sourceDirectory": "site", "include": ["**/*.html"], "triggers": {"a": "1"}, "waitForCompletion": true}""",
        """{"distributionId": "E1", "assets": {"/index.html": "1", "/app.js": "2"}, "pathPrefix": "/docs", "onCreate": "skip", "maxPaths": 5}""",
        """{"distributionIds": ["E1", "E2"], "paths": ["/a", "/b/*"], "tags": ["t"], "queryStrings": true}""",
        """{"distributionTenantId": "dt_1", "invalidationBatch": {"callerReference": "r", "paths": {"quantity": 1, "items": ["/a"]}}}""",
        """{"alias": "www.example.com", "sourceDirectory": "site", "indexDocument": "", "fallbackDocument": "/index.html", "revision": 3}""",
    ];

    private static readonly (string Name, string Arguments)[] Functions =
    [
        ("hashDirectory", """{"path": "site", "include": ["**"]}"""),
        ("planInvalidation", """{"before": {"/a": "1"}, "after": {"/a": "2", "/b": "1"}, "maxPaths": 3}"""),
        ("getInvalidation", """{"distributionId": "E1", "invalidationId": "I1"}"""),
        ("listInvalidations", """{"distributionTenantId": "dt_1", "maxItems": 5}"""),
    ];

    private readonly List<IMessage> _all = [];

    private RealMessages() { }

    public IReadOnlyList<IMessage> All => _all;

    public static async Task<RealMessages> CollectAsync(ProviderCalls calls)
    {
        var messages = new RealMessages();
        messages._all.AddRange(Recorded());
        messages.AddCallsAboutTheProvider();
        foreach (var inputs in InvalidationInputs)
        {
            await messages.AddLifeAsync(calls, Some.Urn, inputs);
        }

        await messages.AddLifeAsync(calls, Some.RevisionUrn, """{"sourceDirectory": "site", "exclude": ["*.map"]}""");
        return messages;
    }

    private static IEnumerable<IMessage> Recorded() =>
        Directory
            .GetFiles(Path.Combine(Repository.Root, "tests", "facts", "transcripts"), "*.jsonl")
            .Order()
            .SelectMany(File.ReadLines)
            .Select(line => JsonNode.Parse(line)!)
            .Where(call => (string?)call["peer"] == "engine->provider")
            .Select(call => ProviderCalls.Parse(((string)call["method"]!).Split('/')[^1], call["request"]!.ToJsonString()))
            .OfType<IMessage>();

    private void AddCallsAboutTheProvider()
    {
        var settings = Struct.Parser.ParseJson(
            """{"region": "eu-central-1", "endpoint": "http://127.0.0.1:9", "assumeRole": {"roleArn": "arn:aws:iam::1:role/r"}, "maxRetries": "3"}"""
        );
        _all.AddRange([
            new CheckRequest
            {
                Urn = ProviderCalls.ProviderUrn,
                News = settings,
                Olds = settings,
            },
            new DiffRequest
            {
                Urn = ProviderCalls.ProviderUrn,
                Olds = settings,
                OldInputs = settings,
                News = settings,
            },
            new ConfigureRequest { Args = settings, AcceptSecrets = true },
            new PluginAttach { Address = "127.0.0.1:1" },
            new ProviderHandshakeRequest { EngineAddress = "127.0.0.1:1" },
            new GetSchemaRequest { Version = 0 },
            new DeleteRequest { Urn = Some.Urn, Id = "E1/I1" },
        ]);
        _all.AddRange(
            Functions.Select(function => new InvokeRequest
            {
                Tok = $"cloudfront-invalidation:index:{function.Name}",
                Args = Struct.Parser.ParseJson(function.Arguments),
            })
        );
    }

    private async Task AddLifeAsync(ProviderCalls calls, string urn, string inputs)
    {
        var check = new CheckRequest { Urn = urn, News = Struct.Parser.ParseJson(inputs) };
        var checkedInputs = ((CheckResponse)await calls.AnswerAsync(check)).Inputs;
        var create = new CreateRequest
        {
            Urn = urn,
            Properties = checkedInputs,
            Timeout = 20,
        };
        var created = (CreateResponse)await calls.AnswerAsync(create);
        var diff = new DiffRequest
        {
            Id = created.Id,
            Urn = urn,
            Olds = created.Properties,
            OldInputs = checkedInputs,
            News = checkedInputs,
        };
        var update = new UpdateRequest
        {
            Id = created.Id,
            Urn = urn,
            Olds = created.Properties,
            OldInputs = checkedInputs,
            News = checkedInputs,
            Timeout = 20,
        };
        var read = new ReadRequest
        {
            Id = created.Id,
            Urn = urn,
            Properties = created.Properties,
            Inputs = checkedInputs,
        };
        _all.AddRange([
            check,
            new CheckRequest
            {
                Urn = urn,
                Olds = checkedInputs,
                News = check.News,
            },
            create,
            new CreateRequest
            {
                Urn = urn,
                Properties = checkedInputs,
                Preview = true,
            },
            diff,
            update,
            new UpdateRequest(update) { Preview = true, IgnoreChanges = { "sourceDirectory" } },
            read,
            new ReadRequest { Id = created.Id, Urn = urn },
        ]);
    }
}
