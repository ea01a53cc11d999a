using System.Text.Json.Nodes;

namespace InvalidationInfra.Provider.Sdk;

/// <summary>
/// The files of the C# SDK that follow from the schema: what a program sets, what it reads, and the types between. What has a mind of its
/// own, such as constructors and the reading of JSON, is the other half of the same partial classes, written by hand.
/// </summary>
internal static class SdkFiles
{
    private const string ProviderClass = "CloudFrontInvalidationProvider";

    /// <summary>The text of each file by its path below the folder.</summary>
    public static SortedDictionary<string, string> Of(JsonObject schema) =>
        new(
            Resources(schema).Concat(Types(schema)).Concat(Functions(schema)).ToDictionary(one => one.File, one => one.ToSource()),
            StringComparer.Ordinal
        );

    /// <summary>Writes the files, and removes those in the folder that no longer follow from the schema.</summary>
    public static async Task WriteAsync(JsonObject schema, string folder)
    {
        var files = Of(schema).ToDictionary(file => Path.GetFullPath(file.Key, Path.GetFullPath(folder)), file => file.Value);
        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, text);
        }

        foreach (var path in Directory.EnumerateFiles(Path.GetFullPath(folder), "*.cs", SearchOption.AllDirectories).Except(files.Keys))
        {
            File.Delete(path);
        }
    }

    private static IEnumerable<SdkClass> Resources(JsonObject schema)
    {
        var words = SdkWords.Of(schema);
        var resources = schema["resources"]!
            .AsObject()
            .Select(resource => (Name: SdkType.NameOf(resource.Key), Node: resource.Value!))
            .Append((ProviderClass, schema["provider"]!));
        foreach (var (name, resource) in resources)
        {
            yield return new ResourceClass(name, SdkProperty.AllOf(resource, "properties", "required"), words);
            yield return new InputClass(
                $"{name}Args",
                $"The inputs of a <see cref=\"{name}\"/>.",
                // Which inputs are needed is the provider's to say, with all that is wrong at once.
                SdkProperty.AllOf(resource, "inputProperties", required: null),
                InputStyle.Resource,
                words
            )
            {
                // A provider takes text alone: everything else goes to it as JSON.
                IsOfProvider = name == ProviderClass,
            };
        }
    }

    private static IEnumerable<SdkClass> Functions(JsonObject schema)
    {
        var words = SdkWords.Of(schema);
        foreach (var (token, function) in schema["functions"]!.AsObject())
        {
            var name = SdkType.NameOf(token);
            var arguments = SdkProperty.AllOf(function!["inputs"]!, "properties", "required");
            yield return new InputClass(
                $"{name}Args",
                $"The arguments of <see cref=\"{name}.InvokeAsync\"/>.",
                arguments,
                InputStyle.Known,
                words
            );
            yield return new InputClass(
                $"{name}InvokeArgs",
                $"The arguments of <see cref=\"{name}.Invoke({name}InvokeArgs, InvokeOptions?)\"/>; each may be an output.",
                arguments,
                InputStyle.Call,
                words
            );
            yield return new OutputClass(
                $"{name}Result",
                function["outputs"]!["description"]!.ToString(),
                SdkProperty.AllOf(function["outputs"]!, "properties", "required"),
                words
            );
        }
    }

    private static IEnumerable<SdkClass> Types(JsonObject schema)
    {
        var words = SdkWords.Of(schema);
        var inputs = SdkType.ReachedFrom(schema, "inputProperties", "inputs");
        var outputs = SdkType.ReachedFrom(schema, "properties", "outputs");
        foreach (var (token, type) in schema["types"]!.AsObject())
        {
            var name = SdkType.NameOf(token);
            var description = type!["description"]!.ToString();
            if (type["enum"] is JsonArray values)
            {
                yield return new EnumClass(name, description, values, words);
                continue;
            }

            var properties = SdkProperty.AllOf(type, "properties", "required");
            if (inputs.Contains(token))
            {
                yield return new InputClass($"{name}Args", words.OfType(description), properties, InputStyle.Resource, words)
                {
                    Namespace = "Inputs",
                };
            }

            if (outputs.Contains(token))
            {
                yield return new OutputClass(name, description, properties, words) { Namespace = "Outputs" };
            }
        }
    }
}
