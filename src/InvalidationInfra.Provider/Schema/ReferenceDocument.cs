using System.Text;
using System.Text.Json.Nodes;

namespace InvalidationInfra.Provider.Schema;

/// <summary>docs/resource.md: the schema as a page to read.</summary>
internal static class ReferenceDocument
{
    private const string TypePrefix = "#/types/";
    private const string AnyType = "pulumi.json#/Any";

    private const string Introduction = """
        # Reference

        <!-- Made from src/InvalidationInfra.Provider/Schema: edit that, then
             dotnet run --project src/InvalidationInfra.Provider -- --docs docs/resource.md -->


        """;

    /// <summary>The page, in Markdown.</summary>
    public static string Of(JsonObject schema)
    {
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        page.Append($"Package `{schema["name"]}`. {schema["description"]}\n");
        foreach (var (token, resource) in schema["resources"]!.AsObject())
        {
            AppendResource(page, token, resource!.AsObject());
        }

        AppendProvider(page, schema["name"]!.ToString(), schema["config"]!.AsObject(), schema["provider"]!.AsObject());
        page.Append(
            "\n## Functions\n\nThey change nothing, so that a preview calls them too. Each takes the arguments by name, and "
                + "returns the values below.\n"
        );
        foreach (var (token, function) in schema["functions"]!.AsObject())
        {
            AppendFunction(page, token, function!.AsObject());
        }

        page.Append("\n## Types\n");
        var inputTypes = TypesOfInputs(schema);
        foreach (var (token, type) in schema["types"]!.AsObject())
        {
            AppendType(page, token, type!.AsObject(), inputTypes.Contains(token));
        }

        return page.ToString();
    }

    private static void AppendResource(StringBuilder page, string token, JsonObject resource)
    {
        page.Append($"\n## {NameOf(token)}\n\nA resource. Token `{token}`.\n\n");
        page.Append(DescriptionText.Under(resource["description"]!.ToString(), levels: 1));
        page.Append("\n### Inputs\n\n");
        AppendProperties(page, resource["inputProperties"]!.AsObject(), resource["requiredInputs"]?.AsArray(), "input");
        page.Append("\n### Outputs\n\n");
        AppendProperties(page, resource["properties"]!.AsObject(), required: null, "output");
    }

    private static void AppendProvider(StringBuilder page, string name, JsonObject config, JsonObject provider)
    {
        page.Append($"\n## Provider configuration\n\n{provider["description"]}\n\n");
        page.Append(
            $"For the default provider: `pulumi config set {name}:NAME VALUE`, with `--secret` where it is one. For a "
                + "provider of its own: the inputs of the same names.\n\n"
        );
        AppendProperties(page, config["variables"]!.AsObject(), required: null, "value");
    }

    private static void AppendFunction(StringBuilder page, string token, JsonObject function)
    {
        page.Append($"\n### {NameOf(token)}\n\nToken `{token}`.\n\n");
        page.Append(DescriptionText.Under(function["description"]!.ToString(), levels: 2));
        page.Append('\n');
        AppendProperties(page, function["inputs"]!["properties"]!.AsObject(), function["inputs"]!["required"]?.AsArray(), "argument");
        page.Append('\n');
        AppendProperties(page, function["outputs"]!["properties"]!.AsObject(), required: null, "result");
    }

    private static void AppendType(StringBuilder page, string token, JsonObject type, bool isInput)
    {
        page.Append($"\n### {NameOf(token)}\n\n{type["description"]}\n\n");
        if (type["enum"] is JsonArray values)
        {
            AppendValues(page, values);
        }
        else
        {
            AppendProperties(page, type["properties"]!.AsObject(), isInput ? type["required"]?.AsArray() : null, "property");
        }
    }

    private static void AppendValues(StringBuilder page, JsonArray values)
    {
        page.Append("| value | |\n| --- | --- |\n");
        foreach (var value in values)
        {
            page.Append($"| `{value!["value"]}` | {Cell(value["description"]!.ToString())} |\n");
        }
    }

    private static void AppendProperties(StringBuilder page, JsonObject properties, JsonArray? required, string kind)
    {
        var names = required?.Select(name => name!.ToString()).ToHashSet() ?? [];
        page.Append($"| {kind} | type | |\n| --- | --- | --- |\n");
        foreach (var (name, property) in properties)
        {
            page.Append($"| `{name}` | {TypeOf(property!.AsObject())} | {Cell(Remarks(property.AsObject(), names.Contains(name)))} |\n");
        }
    }

    // What a user writes can lack something; what the provider answers cannot.
    private static HashSet<string> TypesOfInputs(JsonObject schema)
    {
        var found = new HashSet<string>();
        var open = new Stack<JsonNode?>(schema["resources"]!.AsObject().Select(resource => resource.Value!["inputProperties"]));
        open.Push(schema["config"]);
        while (open.TryPop(out var node))
        {
            if (
                node is JsonValue value
                && value.ToString().StartsWith(TypePrefix, StringComparison.Ordinal)
                && found.Add(value.ToString()[TypePrefix.Length..])
            )
            {
                open.Push(schema["types"]![value.ToString()[TypePrefix.Length..]]);
            }

            foreach (var child in node is JsonObject members ? members.Select(member => member.Value) : node as JsonArray ?? [])
            {
                open.Push(child);
            }
        }

        return found;
    }

    private static string Remarks(JsonObject property, bool isRequired)
    {
        var remarks = new StringBuilder(property["description"]!.ToString());
        if (isRequired)
        {
            remarks.Append(" Required.");
        }

        if (property["default"] is { } value)
        {
            remarks.Append($" Default: `{value}`.");
        }

        if (property["secret"] is not null)
        {
            remarks.Append(" A secret.");
        }

        return remarks.ToString();
    }

    private static string TypeOf(JsonObject type)
    {
        if (type["$ref"]?.ToString() == AnyType)
        {
            return "anything";
        }

        if (type["$ref"] is { } reference)
        {
            return $"[{NameOf(reference.ToString())}](#{NameOf(reference.ToString()).ToLowerInvariant()})";
        }

        return type["type"]!.ToString() switch
        {
            "array" => $"list of {TypeOf(type["items"]!.AsObject())}",
            "object" => $"map of {TypeOf(type["additionalProperties"]!.AsObject())}",
            var primitive => primitive,
        };
    }

    private static string NameOf(string token) => token[(token.LastIndexOf(':') + 1)..];

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
