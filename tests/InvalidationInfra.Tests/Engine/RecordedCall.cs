using System.Text.Json.Nodes;
using Google.Protobuf;

namespace InvalidationInfra.Tests.Engine;

/// <summary>A call that a program made, as JSON in the form of the transcripts.</summary>
internal sealed record RecordedCall(string Method, JsonObject Request)
{
    public RecordedCall(string method, IMessage request)
        : this(method, JsonNode.Parse(JsonFormatter.Default.Format(request))!.AsObject()) { }

    public string? Name => Request["name"]?.GetValue<string>();
}
