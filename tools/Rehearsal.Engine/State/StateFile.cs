using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Rehearsal.Engine.State;

/// <summary>The state of a stack on disk, in the shape of Pulumi's deployments (version 3). Written whole or not at all.</summary>
internal sealed class StateFile
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly string _path;
    private readonly SecretCipher _cipher;

    private StateFile(string path, SecretCipher cipher) => (_path, _cipher) = (path, cipher);

    /// <summary>Opens the file, or prepares a new one.</summary>
    /// <exception cref="EngineException">It is damaged, or the passphrase does not fit.</exception>
    public static (StateFile File, IReadOnlyList<ResourceState> Resources) Open(string path, string passphrase)
    {
        if (!File.Exists(path))
        {
            return (new StateFile(path, new SecretCipher(passphrase, SecretCipher.NewSalt())), []);
        }

        try
        {
            var document = JsonNode.Parse(File.ReadAllText(path))!;
            var deployment = document["deployment"]!;
            var cipher = new SecretCipher(
                passphrase,
                Convert.FromBase64String((string)deployment["secrets_providers"]!["state"]!["salt"]!)
            );
            var resources = deployment["resources"]!.AsArray().Select(resource => Read(resource!.AsObject(), cipher)).ToList();
            return (new StateFile(path, cipher), resources);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException or FormatException)
        {
            throw new EngineException(
                $"the state file {path} is damaged ({e.Message}): restore it from a copy, or remove it to start over"
            );
        }
    }

    public void Save(IEnumerable<ResourceState> resources)
    {
        var document = new JsonObject
        {
            ["version"] = 3,
            ["deployment"] = new JsonObject
            {
                ["secrets_providers"] = new JsonObject
                {
                    ["type"] = "passphrase",
                    ["state"] = new JsonObject { ["salt"] = Convert.ToBase64String(_cipher.Salt) },
                },
                ["resources"] = new JsonArray([.. resources.Select(Write)]),
            },
        };
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        var temporary = _path + ".new";
        File.WriteAllText(temporary, document.ToJsonString(Indented));
        // A rename is atomic: whoever is killed here leaves the old state or the new one.
        File.Move(temporary, _path, overwrite: true);
    }

    private JsonObject Write(ResourceState resource) =>
        new()
        {
            ["urn"] = resource.Urn,
            ["custom"] = resource.Custom,
            ["delete"] = resource.Delete,
            ["id"] = resource.Id,
            ["type"] = resource.Type,
            ["inputs"] = Write(resource.Inputs),
            ["outputs"] = Write(resource.Outputs),
            ["parent"] = resource.Parent,
            ["provider"] = resource.Provider,
            ["dependencies"] = new JsonArray([.. resource.Dependencies.Select(dependency => JsonValue.Create(dependency))]),
            ["initErrors"] = new JsonArray([.. resource.InitErrors.Select(error => JsonValue.Create(error))]),
            ["refreshBeforeUpdate"] = resource.RefreshBeforeUpdate,
            ["protect"] = resource.Protect,
            ["retainOnDelete"] = resource.RetainOnDelete,
            ["customTimeouts"] = new JsonObject { ["delete"] = resource.DeleteTimeout },
        };

    private JsonNode Write(Struct properties) => JsonNode.Parse(JsonFormatter.Default.Format(_cipher.Encrypt(properties)))!;

    private static ResourceState Read(JsonObject resource, SecretCipher cipher)
    {
        Struct Properties(string name) => cipher.Decrypt(Struct.Parser.ParseJson(resource[name]!.ToJsonString()));
        string[] Texts(string name) => [.. resource[name]!.AsArray().Select(text => (string)text!)];
        return new ResourceState
        {
            Urn = (string)resource["urn"]!,
            Custom = (bool)resource["custom"]!,
            Delete = (bool)resource["delete"]!,
            Id = (string)resource["id"]!,
            Type = (string)resource["type"]!,
            Inputs = Properties("inputs"),
            Outputs = Properties("outputs"),
            Parent = (string)resource["parent"]!,
            Provider = (string)resource["provider"]!,
            Dependencies = Texts("dependencies"),
            InitErrors = Texts("initErrors"),
            RefreshBeforeUpdate = (bool)resource["refreshBeforeUpdate"]!,
            Protect = (bool)resource["protect"]!,
            RetainOnDelete = (bool)resource["retainOnDelete"]!,
            DeleteTimeout = (double)resource["customTimeouts"]!["delete"]!,
        };
    }
}
