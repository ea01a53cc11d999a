// dotnet run eng/sbom.cs -- ROOT VERSION FILE
// Writes which packages a release is made of, as a CycloneDX document: what the restore of its projects found, and nothing else.
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

if (args is not [var root, var version, var file])
{
    Console.Error.WriteLine("usage: dotnet run eng/sbom.cs -- ROOT VERSION FILE");
    return 2;
}

string[] projects = ["src/InvalidationInfra", "src/InvalidationInfra.Provider", "tools/Rehearsal"];
var components = projects
    .Select(project => JsonNode.Parse(File.ReadAllText(Path.Combine(root, project, "obj", "project.assets.json")))!)
    .SelectMany(assets => assets["libraries"]!.AsObject())
    .Where(library => (string?)library.Value!["type"] == "package")
    .DistinctBy(library => library.Key)
    .OrderBy(library => library.Key, StringComparer.Ordinal)
    .Select(library =>
    {
        var (name, release) = (library.Key.Split('/')[0], library.Key.Split('/')[1]);
        return new JsonObject
        {
            ["type"] = "library",
            ["name"] = name,
            ["version"] = release,
            ["purl"] = $"pkg:nuget/{name}@{release}",
            ["hashes"] = new JsonArray(
                new JsonObject
                {
                    ["alg"] = "SHA-512",
                    ["content"] = Convert.ToHexStringLower(Convert.FromBase64String((string)library.Value!["sha512"]!)),
                }
            ),
        };
    });
var document = new JsonObject
{
    ["bomFormat"] = "CycloneDX",
    ["specVersion"] = "1.6",
    ["version"] = 1,
    ["metadata"] = new JsonObject
    {
        ["component"] = new JsonObject
        {
            ["type"] = "application",
            ["name"] = "InvalidationInfra",
            ["version"] = version,
            ["purl"] = $"pkg:nuget/InvalidationInfra@{version}",
        },
    },
    ["components"] = new JsonArray([.. components]),
};
using var stream = File.Create(file);
using var writer = new Utf8JsonWriter(
    stream,
    new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
);
document.WriteTo(writer);
return 0;
