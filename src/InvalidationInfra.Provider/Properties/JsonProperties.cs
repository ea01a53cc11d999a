using System.Text.Json;
using Google.Protobuf.WellKnownTypes;

namespace InvalidationInfra.Provider.Properties;

/// <summary>
/// Properties written as JSON text, which is how objects in stack configuration reach a provider. Pulumi's SDKs write secrets in such a
/// text as they do elsewhere.
/// </summary>
internal static class JsonProperties
{
    /// <summary>The object in <paramref name="text"/>; null where it is not a JSON object.</summary>
    public static PropertyMap? TryRead(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? PropertyWire.Read(Read(document.RootElement).StructValue)
                : null;
        }
        // The latter for half of a surrogate pair, which has an escape in JSON and no character.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Value Read(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => Value.ForStruct(ReadObject(element)),
            JsonValueKind.Array => Value.ForList([.. element.EnumerateArray().Select(Read)]),
            JsonValueKind.String => Value.ForString(element.GetString()),
            JsonValueKind.Number => Value.ForNumber(element.GetDouble()),
            JsonValueKind.True => Value.ForBool(true),
            JsonValueKind.False => Value.ForBool(false),
            _ => Value.ForNull(),
        };

    private static Struct ReadObject(JsonElement element)
    {
        var result = new Struct();
        foreach (var entry in element.EnumerateObject())
        {
            result.Fields[entry.Name] = Read(entry.Value);
        }

        return result;
    }
}
