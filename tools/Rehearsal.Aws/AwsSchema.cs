using System.Text.Json.Nodes;

namespace Rehearsal.Aws;

/// <summary>The Pulumi schema of the simulated package: what engines need to know of it to run programs in YAML.</summary>
internal static class AwsSchema
{
    /// <summary>The package, as <c>GetSchema</c> answers it.</summary>
    public static string ToJson()
    {
        var (resources, types) = (new JsonObject(), new JsonObject());
        foreach (var (token, resource) in AwsProvider.Resources)
        {
            var inputs = Properties(token, resource.Inputs, types);
            var outputs = Properties(token, resource.Inputs, types);
            foreach (var (name, kind) in resource.Computed)
            {
                outputs[name] = Type(token, new InputType(kind), types);
            }

            resources[token] = new JsonObject
            {
                ["inputProperties"] = inputs,
                ["requiredInputs"] = Required(resource.Inputs),
                ["properties"] = outputs,
                ["required"] = new JsonArray([.. resource.Computed.Keys.Select(name => JsonValue.Create(name))]),
            };
        }

        return new JsonObject
        {
            ["name"] = "aws",
            ["version"] = AwsProvider.Version,
            ["description"] = "The resources of the aws package that the rehearsal simulates.",
            ["meta"] = new JsonObject { ["moduleFormat"] = "(.*)(?:/[^/]*)" },
            ["config"] = new JsonObject { ["variables"] = new JsonObject { ["region"] = Plain("string") } },
            ["provider"] = new JsonObject { ["inputProperties"] = new JsonObject { ["region"] = Plain("string") } },
            ["types"] = types,
            ["resources"] = resources,
        }.ToJsonString();
    }

    private static JsonObject Properties(string owner, IReadOnlyDictionary<string, InputType> fields, JsonObject types)
    {
        var properties = new JsonObject();
        foreach (var (name, type) in fields)
        {
            properties[name] = Type($"{owner}{char.ToUpperInvariant(name[0])}{name[1..]}", type, types);
        }

        return properties;
    }

    /// <param name="name">The name that a type of the property's own has: its owner's and its own.</param>
    private static JsonObject Type(string name, InputType type, JsonObject types)
    {
        switch (type.Kind)
        {
            case InputKind.Text:
                return Plain("string");
            case InputKind.Flag:
                return Plain("boolean");
            case InputKind.Number:
                return Plain("number");
            case InputKind.List:
                return new JsonObject { ["type"] = "array", ["items"] = Type(name, type.Item!, types) };
            case InputKind.Asset:
                return Reference("pulumi.json#/Asset");
            case InputKind.Object when type.Fields is { } fields:
                types[name] = new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = Properties(name, fields, types),
                    ["required"] = Required(fields),
                };
                return Reference($"#/types/{name}");
            default:
                return Reference("pulumi.json#/Any");
        }
    }

    private static JsonArray Required(IReadOnlyDictionary<string, InputType> fields) =>
        [.. fields.Where(field => field.Value.Required).Select(field => JsonValue.Create(field.Key))];

    private static JsonObject Plain(string type) => new() { ["type"] = type };

    private static JsonObject Reference(string target) => new() { ["$ref"] = target };
}
