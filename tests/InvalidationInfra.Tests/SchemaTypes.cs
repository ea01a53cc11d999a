using System.Reflection;
using System.Text.Json.Nodes;
using Pulumi;

namespace InvalidationInfra.Tests;

/// <summary>
/// What a type of the schema is in C#, and what a C# type is called: both in the same words, <c>ImmutableArray&lt;string&gt;</c>,
/// <c>int?</c>.
/// </summary>
internal static class SchemaTypes
{
    /// <summary>The type of an input that may be an output of another resource.</summary>
    public static string Input(JsonNode type) =>
        Kind(type) switch
        {
            "array" => $"InputList<{Plain(type["items"]!)}>",
            "object" => $"InputMap<{Plain(type["additionalProperties"]!)}>",
            "$ref" => $"Input<{Reference(type)}{(IsEnum(type) ? "" : "Args")}>",
            _ => $"Input<{Plain(type)}>",
        };

    /// <summary>The type of a function's argument that is known.</summary>
    public static string Argument(JsonNode type, bool required) =>
        Kind(type) switch
        {
            "array" => $"List<{Plain(type["items"]!)}>",
            "object" => $"Dictionary<string, {Plain(type["additionalProperties"]!)}>",
            _ => Plain(type) + (required ? "" : "?"),
        };

    /// <summary>The type of an output's value.</summary>
    public static string Output(JsonNode type, bool required) =>
        Kind(type) switch
        {
            // Its default value stands for nothing, as in SDKs that Pulumi generates.
            "array" => $"ImmutableArray<{Plain(type["items"]!)}>",
            "object" => $"ImmutableDictionary<string, {Plain(type["additionalProperties"]!)}>" + (required ? "" : "?"),
            _ => Plain(type) + (required ? "" : "?"),
        };

    /// <summary>The C# type as it is written, with its question mark where it can be absent.</summary>
    public static string NameOf(NullabilityInfo value)
    {
        var type = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        var mark = value.ReadState == NullabilityState.Nullable ? "?" : "";
        if (type == typeof(string))
        {
            return "string" + mark;
        }

        if (type == typeof(int))
        {
            return "int" + mark;
        }

        if (type == typeof(bool))
        {
            return "bool" + mark;
        }

        if (!type.IsGenericType)
        {
            return type.Name + mark;
        }

        return $"{type.Name.Split('`')[0]}<{string.Join(", ", value.GenericTypeArguments.Select(NameOf))}>{mark}";
    }

    private static string Plain(JsonNode type) =>
        Kind(type) switch
        {
            "string" => "string",
            "integer" => "int",
            "boolean" => "bool",
            "array" => $"ImmutableArray<{Plain(type["items"]!)}>",
            "$ref" => Reference(type),
            var other => throw new NotSupportedException($"{other} inside another type"),
        };

    private static string Kind(JsonNode type) => type["$ref"] is null ? type["type"]!.ToString() : "$ref";

    private static string Reference(JsonNode type) =>
        type["$ref"]!.ToString() is "pulumi.json#/Any" ? nameof(Object) : type["$ref"]!.ToString().Split(':')[^1];

    private static bool IsEnum(JsonNode type) =>
        typeof(CloudFrontInvalidation).Assembly.GetType($"InvalidationInfra.{Reference(type)}") is { IsValueType: true } candidate
        && candidate.IsDefined(typeof(EnumTypeAttribute));
}
