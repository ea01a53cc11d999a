using System.Collections.Immutable;
using System.Security;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace InvalidationInfra.Provider.Sdk;

/// <summary>The schema's descriptions as XML documentation, with links to what they name.</summary>
internal sealed partial class SdkWords(JsonObject schema, ImmutableHashSet<string> classes)
{
    public JsonObject Schema => schema;

    /// <summary>The words of a schema: the names of resources and functions are links everywhere.</summary>
    public static SdkWords Of(JsonObject schema) =>
        new(schema, [.. schema["resources"]!.AsObject().Concat(schema["functions"]!.AsObject()).Select(one => SdkType.NameOf(one.Key))]);

    /// <summary>The description of a type.</summary>
    public string OfType(string description) => Described(description, []);

    /// <summary>The description of an input, with what the schema says of it apart.</summary>
    public string OfInput(SdkProperty property, ImmutableArray<SdkProperty> properties)
    {
        var text = new StringBuilder(Described(property, properties));
        if (property.Type["default"] is { } value)
        {
            text.Append($" {Default(property.Type, value)} unless given.");
        }

        if (property.IsSecret)
        {
            text.Append(" Kept as a secret.");
        }

        return text.ToString();
    }

    /// <summary>The description of an output: what the schema calls absent is null in C#.</summary>
    public string OfOutput(SdkProperty property, ImmutableArray<SdkProperty> properties) =>
        AbsentWhere().Replace(Described(property, properties), "<c>null</c> where");

    /// <summary>A summary as comment lines, none too long.</summary>
    public static void AppendSummary(StringBuilder source, string indent, string text)
    {
        var line = $"{indent}/// <summary>{text}</summary>";
        if (line.Length <= SdkClass.LineWidth)
        {
            source.Append(line).Append('\n');
            return;
        }

        source.Append($"{indent}/// <summary>\n");
        var start = $"{indent}///";
        line = start;
        // A tag stays on one line.
        foreach (var word in Word().Matches(text).Select(match => match.Value))
        {
            if (line.Length + 1 + word.Length > SdkClass.LineWidth)
            {
                source.Append(line).Append('\n');
                line = start;
            }

            line += " " + word;
        }

        source.Append(line).Append($"\n{indent}/// </summary>\n");
    }

    // A property that names itself says so without a link: the name may be that of another class's property.
    private string Described(SdkProperty property, ImmutableArray<SdkProperty> properties) =>
        Described(property.Type["description"]!.ToString(), properties.Remove(property))
            .Replace($"<c>{property.Name}</c>", $"<c>{property.Member}</c>", StringComparison.Ordinal);

    private string Described(string description, ImmutableArray<SdkProperty> linked)
    {
        var text = new StringBuilder();
        // Every second part was between backticks.
        foreach (var (index, part) in description.Split('`').Index())
        {
            text.Append(index % 2 == 0 ? Escaped(part) : Code(part, linked));
        }

        return text.ToString();
    }

    private string Code(string code, ImmutableArray<SdkProperty> linked)
    {
        if (linked.FirstOrDefault(property => property.Name == code) is { } named)
        {
            return $"<see cref=\"{named.Member}\"/>";
        }

        return code.Length > 0 && classes.Contains(SdkType.Capitalized(code))
            ? $"<see cref=\"{SdkType.Capitalized(code)}\"/>"
            : $"<c>{Escaped(code)}</c>";
    }

    private string Default(JsonNode type, JsonNode value)
    {
        if (SdkType.ValuesOf(type, schema) is { } values)
        {
            var name = values.First(one => one!["value"]!.ToString() == value.ToString())!["name"];
            // Qualified, because the property may have the name of its type.
            return $"<see cref=\"InvalidationInfra.{SdkType.NameOf(type["$ref"]!.ToString())}.{name}\"/>";
        }

        return $"<c>{Escaped(value.ToString())}</c>";
    }

    private static string Escaped(string text) =>
        SecurityElement.Escape(text).Replace("&apos;", "'", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal);

    [GeneratedRegex("[Aa]bsent where")]
    private static partial Regex AbsentWhere();

    [GeneratedRegex("(<[^>]*>|[^<\\s])+")]
    private static partial Regex Word();
}
