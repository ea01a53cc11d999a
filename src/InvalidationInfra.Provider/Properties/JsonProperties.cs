using System.Text.Json;

namespace InvalidationInfra.Provider.Properties;

/// <summary>Properties written as JSON text, which is how objects in stack configuration reach a provider.</summary>
internal static class JsonProperties
{
    /// <summary>The object in <paramref name="text"/>; null where it is not a JSON object.</summary>
    public static PropertyMap? TryRead(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return (Read(document.RootElement) as PropertyValue.Map)?.Entries;
        }
        // The latter for half of a surrogate pair, which has an escape in JSON and no character.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static PropertyValue Read(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => new PropertyValue.Map(
                new PropertyMap(element.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, Read(entry.Value))))
            ),
            JsonValueKind.Array => new PropertyValue.List([.. element.EnumerateArray().Select(Read)]),
            JsonValueKind.String => PropertyValue.Of(element.GetString()),
            JsonValueKind.Number => new PropertyValue.Number(element.GetDouble()),
            JsonValueKind.True => new PropertyValue.Boolean(true),
            JsonValueKind.False => new PropertyValue.Boolean(false),
            _ => PropertyValue.Null.Instance,
        };
}
