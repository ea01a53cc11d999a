using System.Text.Json.Nodes;
using Google.Protobuf;
using Pulumirpc;

namespace InvalidationInfra.Tests.Engine;

/// <summary>What a program on the released SDK said to the released engine, and what that answered.</summary>
internal sealed class Transcript
{
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(true));

    private readonly Dictionary<string, RegisterResourceResponse> _answers = [];

    private Transcript(IEnumerable<JsonObject> entries)
    {
        foreach (var entry in entries)
        {
            var method = entry["method"]!.GetValue<string>();
            if (!method.StartsWith("/pulumirpc.ResourceMonitor/", StringComparison.Ordinal))
            {
                continue;
            }

            var call = new RecordedCall(method[(method.LastIndexOf('/') + 1)..], entry["request"]!.AsObject());
            Calls.Add(call);
            if (call.Method == "RegisterResource")
            {
                _answers[call.Name!] = Parser.Parse<RegisterResourceResponse>(entry["response"]!.ToJsonString());
            }
        }
    }

    public List<RecordedCall> Calls { get; } = [];

    public static Transcript Read(string name)
    {
        var lines = File.ReadLines(Path.Combine(Repository.Facts, "transcripts", $"{name}.jsonl"));
        return new Transcript(lines.Select(line => JsonNode.Parse(line)!.AsObject()));
    }

    public RegisterResourceResponse Answer(RegisterResourceRequest request) => _answers[request.Name];
}
