using Rehearsal.Engine;

namespace Rehearsal.Projects;

/// <summary>A project and one of its stacks: what Pulumi.yaml and Pulumi.STACK.yaml say.</summary>
internal sealed record PulumiProject
{
    public required string Name { get; init; }

    /// <summary>The folder with Pulumi.yaml.</summary>
    public required string Root { get; init; }

    /// <summary>The program's folder: the root and <c>main</c>.</summary>
    public required string ProgramFolder { get; init; }

    /// <summary>The built program, relative to its folder; null: it is built from the project there.</summary>
    public string? Binary { get; init; }

    /// <summary>The folders of the plugins that the project names, by package.</summary>
    public required IReadOnlyDictionary<string, string> Plugins { get; init; }

    /// <summary>Configuration, <c>namespace:key</c> to value: the project's defaults and what the stack says.</summary>
    public required IReadOnlyDictionary<string, string> Configuration { get; init; }

    /// <summary>The keys that the project declares without a default: each stack must have them.</summary>
    public required IReadOnlyList<string> RequiredKeys { get; init; }

    /// <summary>The keys that the stack file has encrypted, which the embedded engine cannot read.</summary>
    public required IReadOnlySet<string> EncryptedKeys { get; init; }

    /// <exception cref="EngineException">
    /// A file is missing or says what the embedded engine does not know; the message names file and key.
    /// </exception>
    public static PulumiProject Read(string root, string stack)
    {
        var file = YamlFile.Read(Path.Combine(root, "Pulumi.yaml"));
        var name = file.Text("name") ?? throw file.Error("name", "is missing");
        var (configuration, encrypted) = (
            new Dictionary<string, string>(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.Ordinal)
        );
        ReadDefaults(file, name, configuration);
        var stackFile = Path.Combine(root, $"Pulumi.{stack}.yaml");
        if (File.Exists(stackFile))
        {
            ReadStack(YamlFile.Read(stackFile), name, configuration, encrypted);
        }

        var programFolder = Path.GetFullPath(file.Text("main") ?? ".", root);
        if (!Directory.Exists(programFolder))
        {
            throw file.Error("main", $"is {programFolder}, which is not a folder");
        }

        return new PulumiProject
        {
            Name = name,
            Root = root,
            ProgramFolder = programFolder,
            Binary = ReadBinary(file),
            Plugins = file.Entries("plugins", "providers")
                .ToDictionary(
                    plugin => plugin.Text("name") ?? throw file.Error("plugins.providers", "has an entry without a name"),
                    plugin =>
                        Path.GetFullPath(plugin.Text("path") ?? throw file.Error("plugins.providers", "has an entry without a path"), root),
                    StringComparer.Ordinal
                ),
            Configuration = configuration,
            RequiredKeys =
            [
                .. (file.Map("config")?.Keys ?? [])
                    .Where(key => file.Map("config")!.Map(key) is { } declared && !declared.Keys.Intersect(["default", "value"]).Any())
                    .Select(key => FullKey(name, key)),
            ],
            EncryptedKeys = encrypted,
        };
    }

    /// <summary>A key without a namespace belongs to the project.</summary>
    public static string FullKey(string project, string key) => key.Contains(':', StringComparison.Ordinal) ? key : $"{project}:{key}";

    private static string? ReadBinary(YamlFile file)
    {
        var runtime = file.Map("runtime");
        var name = runtime is null ? file.Text("runtime") : runtime.Text("name");
        if (name != "dotnet")
        {
            throw file.Error("runtime", $"is {name ?? "missing"}: the embedded engine runs dotnet programs only");
        }

        return runtime?.Map("options")?.Text("binary");
    }

    private static void ReadDefaults(YamlFile file, string project, Dictionary<string, string> configuration)
    {
        foreach (var key in file.Map("config")?.Keys ?? [])
        {
            var declared = file.Map("config")!.Map(key);
            var value = declared is null ? file.Map("config")!.Text(key) : declared.Text("default") ?? declared.Text("value");
            if (value is not null)
            {
                configuration[FullKey(project, key)] = value;
            }
        }
    }

    private static void ReadStack(YamlFile file, string project, Dictionary<string, string> configuration, HashSet<string> encrypted)
    {
        foreach (var key in file.Map("config")?.Keys ?? [])
        {
            if (file.Map("config")!.Map(key) is not { } structured)
            {
                configuration[FullKey(project, key)] = file.Map("config")!.Text(key) ?? "";
            }
            else if (structured.Keys is ["secure"])
            {
                encrypted.Add(FullKey(project, key));
            }
            else
            {
                throw file.Error(key, "is an object: the embedded engine has texts, numbers and flags only");
            }
        }
    }
}
