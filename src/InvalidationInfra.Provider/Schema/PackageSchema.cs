using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using InvalidationInfra.Provider.Invalidations;
using InvalidationInfra.Provider.Resources;
using InvalidationInfra.Provider.Revisions;

namespace InvalidationInfra.Provider.Schema;

/// <summary>
/// The package's schema, from which <c>pulumi package add</c> makes SDKs: schema.json, with the Markdown file beside it as the description
/// of each resource and function.
/// </summary>
internal static class PackageSchema
{
    /// <summary>The only format of schemas that there is.</summary>
    public const int Format = 0;

    /// <summary>The package's version, which is the provider's.</summary>
    public static readonly string Version = typeof(PackageSchema).Assembly.GetName().Version!.ToString(3);

    private const string File = "schema.json";
    private const string TokenPrefix = "cloudfront-invalidation:index:";

    // For readers and tools, not for a web page: letters stay letters.
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // Each resource's inputs are declared in one table.
    private static readonly (string Name, ImmutableArray<Input> Inputs)[] Tables =
    [
        ("CloudFrontInvalidation", InvalidationInputTable.Rows),
        ("ContentRevision", RevisionInputTable.Rows),
    ];

    /// <summary>The schema as the engine and the tools get it.</summary>
    public static string ToJson() => Write(Read());

    /// <summary>The file schema.json as it has to be: with the inputs that the tables declare.</summary>
    public static string ToSource()
    {
        var schema = JsonNode.Parse(Embedded(File))!.AsObject();
        foreach (var (name, inputs) in Tables)
        {
            schema["resources"]![TokenPrefix + name]!["inputProperties"] = InputSchema.Of(inputs);
        }

        return Write(schema) + "\n";
    }

    /// <summary>The schema, complete.</summary>
    public static JsonObject Read()
    {
        var schema = JsonNode.Parse(Embedded(File))!.AsObject();
        schema["version"] = Version;
        AddRelease(schema);
        foreach (var (token, described) in schema["resources"]!.AsObject().Concat(schema["functions"]!.AsObject()))
        {
            described!["description"] = Embedded($"{TypeName(token)}.md");
        }

        return schema;
    }

    /// <summary>Says where the releases are, in a build that is one: without a plugin's address, nothing is downloaded.</summary>
    private static void AddRelease(JsonObject schema)
    {
        foreach (
            var (name, value) in new (string, string?)[]
            {
                ("pluginDownloadURL", PluginFacts.DownloadUrl),
                ("repository", PluginFacts.Repository),
                ("homepage", PluginFacts.Repository),
                ("logoUrl", PluginFacts.Logo),
            }
        )
        {
            if (value is not null)
            {
                schema[name] = value;
            }
        }
    }

    private static string Write(JsonObject schema)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            schema.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary><c>HashDirectory</c> of <c>cloudfront-invalidation:index:hashDirectory</c>.</summary>
    private static string TypeName(string token)
    {
        var name = token[(token.LastIndexOf(':') + 1)..];
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string Embedded(string name)
    {
        using var stream =
            typeof(PackageSchema).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded in the provider: it belongs into the folder Schema");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
