using System.Text.Json.Nodes;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Resources;

namespace InvalidationInfra.Provider.Schema;

/// <summary>The inputs of a resource, as the schema has them.</summary>
internal static class InputSchema
{
    private const string TypesOfPackage = "#/types/cloudfront-invalidation:index:";

    /// <summary>The schema's <c>inputProperties</c> for a table of inputs, in the order of their names.</summary>
    public static JsonObject Of(IEnumerable<Input> rows)
    {
        var properties = new JsonObject();
        foreach (var row in rows.OrderBy(row => row.Name, StringComparer.Ordinal))
        {
            properties[row.Name] = Of(row);
        }

        return properties;
    }

    private static JsonObject Of(Input row)
    {
        var property = new JsonObject();
        if (row.Type.IsNamed)
        {
            property["$ref"] = TypesOfPackage + row.Type.Name;
        }
        else
        {
            property["type"] = row.Type.Name;
        }

        if (row.Type.Items is { } items)
        {
            property[row.Type.Name == "object" ? "additionalProperties" : "items"] = Items(items);
        }

        property["description"] = row.Description;
        if (row.Default is { } value)
        {
            property["default"] = Of(value);
        }

        return property;
    }

    private static JsonObject Items(string type) =>
        type == InputType.Texts.Name
            ? new JsonObject { ["type"] = type, ["items"] = Items(InputType.Text.Name) }
            : new JsonObject { [type == InputType.AnyMap.Items ? "$ref" : "type"] = type };

    private static JsonValue Of(PropertyValue value) =>
        value switch
        {
            PropertyValue.Text text => JsonValue.Create(text.Value),
            PropertyValue.Number number => JsonValue.Create(number.Value),
            PropertyValue.Boolean flag => JsonValue.Create(flag.Value),
            _ => throw new ArgumentException($"no default of an input is a {value.GetType().Name}", nameof(value)),
        };
}
