using System.Text.Json.Nodes;

namespace InvalidationInfra.Provider.Sdk;

/// <summary>A type of the schema in C#, as an input, as an argument that is known, and as an output.</summary>
internal static class SdkType
{
    private const string AnyType = "pulumi.json#/Any";
    private const string TypePrefix = "#/types/";

    /// <summary><c>HashDirectory</c> of <c>cloudfront-invalidation:index:hashDirectory</c>.</summary>
    public static string NameOf(string token) => Capitalized(token[(token.LastIndexOf(':') + 1)..]);

    /// <summary><c>DistributionId</c> of <c>distributionId</c>.</summary>
    public static string Capitalized(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>Whether it is a list or a map, which a program fills instead of setting it.</summary>
    public static bool IsCollection(JsonNode type) => Kind(type) is "array" or "object";

    /// <summary>The type of an input, which may be an output of another resource.</summary>
    public static string Input(JsonNode type, JsonNode schema) =>
        Kind(type) switch
        {
            "array" => $"InputList<{Single(type["items"]!, schema, "Inputs.", "Args")}>",
            "object" => $"InputMap<{Single(type["additionalProperties"]!, schema, "Inputs.", "Args")}>",
            _ => $"Input<{Single(type, schema, "Inputs.", "Args")}>",
        };

    /// <summary>The type of a function's argument that is known.</summary>
    public static string Argument(JsonNode type, JsonNode schema) =>
        Kind(type) switch
        {
            "array" => $"List<{Single(type["items"]!, schema, "Inputs.", "")}>",
            "object" => $"Dictionary<string, {Single(type["additionalProperties"]!, schema, "Inputs.", "")}>",
            _ => Single(type, schema, "Inputs.", ""),
        };

    /// <summary>The type of what comes back.</summary>
    public static string Output(JsonNode type, JsonNode schema, bool isRequired) =>
        Kind(type) switch
        {
            // The default of an array stands for nothing, as in the SDKs that Pulumi generates.
            "array" => $"ImmutableArray<{Single(type["items"]!, schema, "Outputs.", "")}>",
            "object" => $"ImmutableDictionary<string, {Single(type["additionalProperties"]!, schema, "Outputs.", "")}>"
                + (isRequired ? "" : "?"),
            _ => Single(type, schema, "Outputs.", "") + (isRequired ? "" : "?"),
        };

    /// <summary>The tokens of the types that the named members of resources, functions and the provider lead to.</summary>
    public static HashSet<string> ReachedFrom(JsonObject schema, params IEnumerable<string> members)
    {
        var owners = schema["resources"]!
            .AsObject()
            .Concat(schema["functions"]!.AsObject())
            .Select(owner => owner.Value!)
            .Append(schema["provider"]!);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<JsonNode?>(owners.SelectMany(owner => members.Select(member => owner[member])));
        while (open.TryPop(out var node))
        {
            if (
                node is JsonObject type
                && type["$ref"]?.ToString() is { } reference
                && reference != AnyType
                && reference[TypePrefix.Length..] is var token
                && found.Add(token)
            )
            {
                open.Push(schema["types"]![token]);
            }

            foreach (var child in node is JsonObject children ? children.Select(child => child.Value) : [])
            {
                open.Push(child);
            }
        }

        return found;
    }

    /// <summary>The enum that a property is of, if it is of one.</summary>
    public static JsonArray? ValuesOf(JsonNode type, JsonNode schema) =>
        Kind(type) == "$ref" ? schema["types"]![type["$ref"]!.ToString()[TypePrefix.Length..]]!["enum"] as JsonArray : null;

    private static string Single(JsonNode type, JsonNode schema, string group, string suffix) =>
        Kind(type) switch
        {
            "string" => "string",
            "integer" => "int",
            "number" => "double",
            "boolean" => "bool",
            AnyType => "object",
            "array" => $"ImmutableArray<{Single(type["items"]!, schema, group, suffix)}>",
            "$ref" when ValuesOf(type, schema) is not null => NameOf(type["$ref"]!.ToString()),
            "$ref" => group + NameOf(type["$ref"]!.ToString()) + suffix,
            var other => throw new NotSupportedException($"the SDK has no type for {other} inside another type: add it to SdkType"),
        };

    private static string Kind(JsonNode type) =>
        type["$ref"] is not { } reference ? type["type"]!.ToString()
        : reference.ToString() == AnyType ? AnyType
        : "$ref";
}
