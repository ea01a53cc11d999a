using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace InvalidationInfra.Provider.Tests.Schema;

/// <summary>
/// The rules that a Pulumi package schema keeps (pkg/codegen/schema/pulumi.json of Pulumi's sources), as far as this package needs them,
/// and the binder's own: what a rule
/// forbids, and what no rule knows, is a problem, named with its place.
/// </summary>
internal sealed partial class Metaschema
{
    private const string AnyType = "pulumi.json#/Any";
    private const string TypePrefix = "#/types/";

    private static readonly string[] Primitives = ["boolean", "integer", "number", "string"];

    // The engine's own, on every resource; and on providers.
    private static readonly string[] ReservedNames = ["id", "urn", "pulumi"];
    private static readonly string[] ReservedProviderNames = [.. ReservedNames, "version"];

    private readonly JsonObject _schema;
    private readonly List<string> _problems = [];

    private Metaschema(JsonObject schema) => _schema = schema;

    public static IReadOnlyList<string> ProblemsOf(JsonObject schema)
    {
        var metaschema = new Metaschema(schema);
        metaschema.CheckPackage();
        return metaschema._problems;
    }

    private void CheckPackage()
    {
        CheckKeys(
            "",
            _schema,
            "name",
            "displayName",
            "version",
            "description",
            "keywords",
            "homepage",
            "license",
            "attribution",
            "repository",
            "logoUrl",
            "pluginDownloadURL",
            "publisher",
            "namespace",
            "meta",
            "config",
            "types",
            "provider",
            "resources",
            "functions",
            "language"
        );
        CheckText("name", _schema["name"], PackageName());
        CheckText("version", _schema["version"], Version());
        CheckText("description", _schema["description"]);
        CheckKeys("meta", Members("meta", _schema["meta"]), "moduleFormat", "supportPack");
        CheckConfig(Members("config", _schema["config"]));
        foreach (var (token, type) in Members("types", _schema["types"]))
        {
            CheckType(CheckedToken("types", token), Members(token, type));
        }

        CheckResource("provider", Members("provider", _schema["provider"]));
        foreach (var (token, resource) in Members("resources", _schema["resources"]))
        {
            CheckResource(CheckedToken("resources", token), Members(token, resource));
        }

        foreach (var (token, function) in Members("functions", _schema["functions"]))
        {
            CheckFunction(CheckedToken("functions", token), Members(token, function));
        }

        CheckLanguages(Members("language", _schema["language"]));
    }

    private void CheckConfig(JsonObject config)
    {
        CheckKeys("config", config, "variables", "defaults");
        CheckProperties("config.variables", Members("config.variables", config["variables"]));
        CheckRequired("config.defaults", config["defaults"], Members("config.variables", config["variables"]));
    }

    private void CheckResource(string place, JsonObject resource)
    {
        CheckKeys(
            place,
            resource,
            "description",
            "type",
            "properties",
            "required",
            "inputProperties",
            "requiredInputs",
            "aliases",
            "deprecationMessage",
            "language"
        );
        CheckText($"{place}.description", resource["description"]);
        var (inputs, outputs) = (
            Members($"{place}.inputProperties", resource["inputProperties"]),
            Members($"{place}.properties", resource["properties"])
        );
        CheckProperties($"{place}.inputProperties", inputs);
        CheckProperties($"{place}.properties", outputs);
        CheckRequired($"{place}.requiredInputs", resource["requiredInputs"], inputs);
        CheckRequired($"{place}.required", resource["required"], outputs);
        foreach (
            var name in (place == "provider" ? ReservedProviderNames : ReservedNames).Where(name =>
                inputs.ContainsKey(name) || outputs.ContainsKey(name)
            )
        )
        {
            Problem($"{place}.{name}", "is a name of the engine's own");
        }
    }

    private void CheckFunction(string place, JsonObject function)
    {
        CheckKeys(place, function, "description", "inputs", "outputs", "deprecationMessage", "language");
        CheckText($"{place}.description", function["description"]);
        CheckObject($"{place}.inputs", Members($"{place}.inputs", function["inputs"]));
        CheckObject($"{place}.outputs", Members($"{place}.outputs", function["outputs"]));
    }

    private void CheckType(string place, JsonObject type)
    {
        CheckText($"{place}.description", type["description"]);
        if (type["enum"] is null)
        {
            CheckObject(place, type);
        }
        else
        {
            CheckEnum(place, type);
        }
    }

    private void CheckObject(string place, JsonObject type)
    {
        CheckKeys(place, type, "description", "type", "properties", "required", "language");
        if (Text(type["type"]) is not (null or "object"))
        {
            Problem($"{place}.type", "must be object");
        }

        var properties = Members($"{place}.properties", type["properties"]);
        CheckProperties($"{place}.properties", properties);
        CheckRequired($"{place}.required", type["required"], properties);
    }

    private void CheckEnum(string place, JsonObject type)
    {
        CheckKeys(place, type, "description", "type", "enum", "language");
        if (!Primitives.Contains(Text(type["type"])))
        {
            Problem($"{place}.type", "must be a primitive type");
        }

        var values = new HashSet<string?>();
        foreach (var entry in type["enum"] as JsonArray ?? [])
        {
            var member = Members($"{place}.enum", entry);
            CheckKeys($"{place}.enum", member, "name", "description", "value", "deprecationMessage");
            CheckText($"{place}.enum.description", member["description"]);
            if (!HasType(member["value"], Text(type["type"])) || !values.Add(member["value"]?.ToJsonString()))
            {
                Problem($"{place}.enum", $"{member["value"]} must be a {type["type"]} that is there once");
            }
        }
    }

    private void CheckProperties(string place, JsonObject properties)
    {
        foreach (var (name, value) in properties)
        {
            var property = Members($"{place}.{name}", value);
            CheckKeys(
                $"{place}.{name}",
                property,
                "type",
                "items",
                "additionalProperties",
                "$ref",
                "plain",
                "description",
                "const",
                "default",
                "defaultInfo",
                "deprecationMessage",
                "language",
                "secret",
                "replaceOnChanges",
                "willReplaceOnChanges"
            );
            CheckText($"{place}.{name}.description", property["description"]);
            foreach (var flag in new[] { "plain", "secret", "replaceOnChanges", "willReplaceOnChanges" })
            {
                if (property[flag] is { } set && !HasType(set, "boolean"))
                {
                    Problem($"{place}.{name}.{flag}", "must be true or false");
                }
            }

            CheckTypeOf($"{place}.{name}", property);
            if (property["default"] is { } given && !IsValueOf(given, property))
            {
                Problem($"{place}.{name}.default", $"{given.ToJsonString()} is no value of its type");
            }
        }
    }

    private void CheckTypeOf(string place, JsonObject type)
    {
        if (Text(type["$ref"]) is { } reference)
        {
            if (reference == AnyType)
            {
                return;
            }

            if (!reference.StartsWith(TypePrefix, StringComparison.Ordinal) || Referenced(reference) is null)
            {
                Problem($"{place}.$ref", $"{reference} is not there");
            }

            CheckAbsent(place, type, "type", "items", "additionalProperties");
        }
        else if (Text(type["type"]) is "array")
        {
            CheckElement($"{place}.items", type["items"]);
            CheckAbsent(place, type, "additionalProperties");
        }
        else if (Text(type["type"]) is "object")
        {
            CheckElement($"{place}.additionalProperties", type["additionalProperties"]);
            CheckAbsent(place, type, "items");
        }
        else
        {
            if (!Primitives.Contains(Text(type["type"])))
            {
                Problem($"{place}.type", $"{type["type"]} is no type");
            }

            CheckAbsent(place, type, "items", "additionalProperties");
        }
    }

    private void CheckElement(string place, JsonNode? element)
    {
        var type = Members(place, element);
        CheckKeys(place, type, "type", "items", "additionalProperties", "$ref", "plain");
        CheckTypeOf(place, type);
    }

    // Only primitive values and members of enums can be defaults.
    private bool IsValueOf(JsonNode value, JsonObject type) =>
        Text(type["$ref"]) is { } reference
            ? Referenced(reference)?["enum"] is JsonArray members && members.Any(member => JsonNode.DeepEquals(member!["value"], value))
            : HasType(value, Text(type["type"]));

    private JsonNode? Referenced(string reference) => _schema["types"]?[reference[TypePrefix.Length..]];

    private void CheckLanguages(JsonObject languages)
    {
        CheckKeys("language", languages, "csharp", "go", "java", "nodejs", "python");
        CheckKeys(
            "language.csharp",
            Members("language.csharp", languages["csharp"]),
            "compatibility",
            "namespaces",
            "packageReferences",
            "respectSchemaVersion",
            "rootNamespace"
        );
        CheckKeys(
            "language.go",
            Members("language.go", languages["go"]),
            "generateExtraInputTypes",
            "generateResourceContainerTypes",
            "importBasePath",
            "respectSchemaVersion"
        );
        CheckKeys(
            "language.nodejs",
            Members("language.nodejs", languages["nodejs"]),
            "dependencies",
            "devDependencies",
            "packageDescription",
            "packageName",
            "readme",
            "respectSchemaVersion",
            "typescriptVersion"
        );
        CheckKeys(
            "language.python",
            Members("language.python", languages["python"]),
            "packageName",
            "pyproject",
            "readme",
            "requires",
            "respectSchemaVersion"
        );
    }

    private string CheckedToken(string place, string token)
    {
        if (!Token().IsMatch(token) || !token.StartsWith($"{_schema["name"]}:", StringComparison.Ordinal))
        {
            Problem($"{place}.{token}", "must be PACKAGE:MODULE:NAME");
        }

        return $"{place}.{token}";
    }

    private void CheckRequired(string place, JsonNode? required, JsonObject properties)
    {
        var names = (required as JsonArray ?? []).Select(Text).ToList();
        foreach (var name in names.Where(name => name is null || !properties.ContainsKey(name)))
        {
            Problem(place, $"{name} is no property");
        }

        if (names.Distinct().Count() != names.Count)
        {
            Problem(place, "has a name twice");
        }
    }

    private void CheckAbsent(string place, JsonObject type, params IEnumerable<string> keys)
    {
        foreach (var key in keys.Where(type.ContainsKey))
        {
            Problem($"{place}.{key}", "does not go with the rest of the type");
        }
    }

    private void CheckKeys(string place, JsonObject members, params string[] known)
    {
        foreach (var (key, _) in members.Where(member => !known.Contains(member.Key)))
        {
            Problem($"{place}.{key}", "is not known");
        }
    }

    private void CheckText(string place, JsonNode? text, Regex? form = null)
    {
        if (string.IsNullOrWhiteSpace(Text(text)) || form?.IsMatch(Text(text)!) is false)
        {
            Problem(place, $"must be {(form is null ? "some text" : form.ToString())}");
        }
    }

    private JsonObject Members(string place, JsonNode? node)
    {
        if (node is JsonObject members)
        {
            return members;
        }

        if (node is not null)
        {
            Problem(place, "must be an object");
        }

        return [];
    }

    private void Problem(string place, string what) => _problems.Add($"{place.TrimStart('.')} {what}");

    private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.ToString() : null;

    private static bool HasType(JsonNode? value, string? type) =>
        (value?.GetValueKind(), type) switch
        {
            (JsonValueKind.String, "string") => true,
            (JsonValueKind.True or JsonValueKind.False, "boolean") => true,
            (JsonValueKind.Number, "number") => true,
            (JsonValueKind.Number, "integer") => value!.AsValue().TryGetValue<int>(out _),
            _ => false,
        };

    [GeneratedRegex("^[a-zA-Z][-a-zA-Z0-9_]*$")]
    private static partial Regex PackageName();

    [GeneratedRegex(@"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$")]
    private static partial Regex Version();

    [GeneratedRegex("^[a-zA-Z][-a-zA-Z0-9_]*:[a-zA-Z][a-zA-Z0-9._/-]*:[a-zA-Z][a-zA-Z0-9._/]*$")]
    private static partial Regex Token();
}
