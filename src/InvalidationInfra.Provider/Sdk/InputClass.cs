using System.Collections.Immutable;
using System.Text;

namespace InvalidationInfra.Provider.Sdk;

/// <summary>A class of what a program sets.</summary>
/// <param name="Summary">Its documentation, in XML.</param>
internal sealed record InputClass(string Name, string Summary, ImmutableArray<SdkProperty> Properties, InputStyle Style, SdkWords Words)
    : SdkClass(Name)
{
    /// <summary>Whether these are the inputs of a provider, which keeps secrets and takes what is no text as JSON.</summary>
    public bool IsOfProvider { get; init; }

    protected override void AppendTo(StringBuilder source)
    {
        SdkWords.AppendSummary(source, "", Summary);
        source.Append($"public sealed partial class {Name} : {(Style == InputStyle.Resource ? "ResourceArgs" : "InvokeArgs")}\n{{\n");
        foreach (var property in Properties.Where(HasField))
        {
            source.Append($"    {Attribute(property)}\n    private {TypeOf(property)}? {property.Field};\n\n");
        }

        foreach (var (index, property) in Properties.Index())
        {
            source.Append(index == 0 ? "" : "\n");
            SdkWords.AppendSummary(source, "    ", Words.OfInput(property, Properties));
            Append(source, property);
        }

        source.Append("}\n");
    }

    private void Append(StringBuilder source, SdkProperty property)
    {
        var type = TypeOf(property);
        if (SdkType.IsCollection(property.Type))
        {
            source.Append($"    public {type} {property.Member}\n    {{\n");
            source.Append($"        get => {property.Field} ??= new {type}();\n        set => {property.Field} = value;\n    }}\n");
        }
        else if (property.IsSecret)
        {
            source.Append($"    public {type}? {property.Member}\n    {{\n        get => {property.Field};\n");
            source.Append(
                $"        set => {property.Field} = value is null ? null : ({type})Output.CreateSecret(value.ToOutput());\n    }}\n"
            );
        }
        else
        {
            source.Append(
                $"    {Attribute(property)}\n    public {type}{(property.IsRequired ? "" : "?")} {property.Member} {{ get; set; }}"
            );
            // What is needed has no value that could stand for it; the provider says what is missing.
            source.Append(property.IsRequired ? " = null!;\n" : "\n");
        }
    }

    private static bool HasField(SdkProperty property) => SdkType.IsCollection(property.Type) || property.IsSecret;

    private string Attribute(SdkProperty property)
    {
        var required = property.IsRequired ? ", required: true" : "";
        var json = IsOfProvider && property.Type["type"]?.ToString() != "string" ? ", json: true" : "";
        return $"[Input(\"{property.Name}\"{required}{json})]";
    }

    private string TypeOf(SdkProperty property) =>
        Style == InputStyle.Known ? SdkType.Argument(property.Type, Words.Schema) : SdkType.Input(property.Type, Words.Schema);
}
