using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Pulumirpc;

namespace InvalidationInfra.Tests;

/// <summary>eng/protos, which are cut from the released ones, know each message and field that the released engine was recorded to send.</summary>
public sealed class ProtocolTests
{
    /// <summary>Unlike the providers and the engine, which skip what they do not know, it refuses an unknown field.</summary>
    private static readonly JsonParser Strict = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(false));

    private static readonly Dictionary<string, MethodDescriptor> Methods = new[]
    {
        ProviderReflection.Descriptor,
        ResourceReflection.Descriptor,
        EngineReflection.Descriptor,
    }
        .SelectMany(file => file.Services)
        .SelectMany(service => service.Methods)
        .ToDictionary(method => $"/{method.Service.FullName}/{method.Name}");

    public static TheoryData<string> Transcripts =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Facts, "transcripts"), "*.jsonl")
                .Select(file => Path.GetFileName(file))
                .Order(),
        ];

    [Theory]
    [MemberData(nameof(Transcripts))]
    public void Every_message_and_field_that_was_recorded_is_understood(string transcript)
    {
        foreach (var line in File.ReadLines(Path.Combine(Repository.Facts, "transcripts", transcript)))
        {
            using var call = JsonDocument.Parse(line);
            var name = call.RootElement.GetProperty("method").GetString()!;
            // The engine says this to the host of the program's language: no program, provider or engine here serves it.
            if (name.StartsWith("/pulumirpc.LanguageRuntime/", StringComparison.Ordinal))
            {
                continue;
            }

            Assert.True(Methods.TryGetValue(name, out var method), $"{transcript}: eng/protos lack the method {name}");
            Understands(method.InputType, call.RootElement.GetProperty("request"));
            Understands(method.OutputType, call.RootElement.GetProperty("response"));
        }
    }

    [Fact]
    public void A_field_that_the_messages_lack_is_noticed()
    {
        using var request = JsonDocument.Parse("""{"id": "resourceReferences", "since": "3.260.0"}""");

        var refused = Assert.Throws<InvalidProtocolBufferException>(() =>
            Understands(SupportsFeatureRequest.Descriptor, request.RootElement)
        );

        Assert.Contains("since", refused.Message, StringComparison.Ordinal);
    }

    private static void Understands(MessageDescriptor type, JsonElement message)
    {
        // A call that failed has no response.
        if (message.ValueKind == JsonValueKind.Object)
        {
            Strict.Parse(message.GetRawText(), type);
        }
    }
}
