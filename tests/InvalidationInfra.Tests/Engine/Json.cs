using System.Text.Json.Nodes;

namespace InvalidationInfra.Tests.Engine;

/// <summary>Compares JSON as text, without regard to the order of keys.</summary>
internal static class Json
{
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    public static void Equal(string expected, JsonNode? actual) =>
        Assert.Equal(Sorted(JsonNode.Parse(expected))?.ToJsonString(), Sorted(actual)?.ToJsonString());

    public static string Secret(string valueAsJson) =>
        $$"""{"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "value": {{valueAsJson}}}""";

    public static string[] Strings(JsonNode? list) =>
        [.. (list?.AsArray() ?? []).Select(item => item!.GetValue<string>()).Order(StringComparer.Ordinal)];

    private static JsonNode? Sorted(JsonNode? node) =>
        node switch
        {
            JsonObject map => new JsonObject(
                map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => KeyValuePair.Create(entry.Key, Sorted(entry.Value)))
            ),
            JsonArray list => new JsonArray([.. list.Select(Sorted)]),
            _ => node?.DeepClone(),
        };
}
