using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

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

    // For readers and tools, not for a web page: letters stay letters.
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema as the engine and the tools get it.</summary>
    public static string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            Read().WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>The schema, complete.</summary>
    public static JsonObject Read()
    {
        var schema = JsonNode.Parse(Embedded(File))!.AsObject();
        schema["version"] = Version;
        foreach (var (token, described) in schema["resources"]!.AsObject().Concat(schema["functions"]!.AsObject()))
        {
            described!["description"] = Embedded($"{TypeName(token)}.md");
        }

        return schema;
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
