using System.Collections.Immutable;
using System.Text;

namespace InvalidationInfra.Provider.Sdk;

/// <summary>A class of values that the provider returns.</summary>
internal sealed record OutputClass(string Name, string Description, ImmutableArray<SdkProperty> Properties, SdkWords Words) : SdkClass(Name)
{
    protected override void AppendTo(StringBuilder source)
    {
        SdkWords.AppendSummary(source, "", Words.OfType(Description));
        source.Append($"[OutputType]\npublic sealed class {Name}\n{{\n    [OutputConstructor]\n");
        AppendConstructor(source);
        foreach (var property in Properties)
        {
            source.Append('\n');
            SdkWords.AppendSummary(source, "    ", Words.OfOutput(property, Properties));
            source.Append($"    public {TypeOf(property)} {property.Member} {{ get; }}\n");
        }

        source.Append("}\n");
    }

    private void AppendConstructor(StringBuilder source)
    {
        var parameters = Properties.Select(property => $"{TypeOf(property)} {property.Name}").ToList();
        var line = $"    internal {Name}({string.Join(", ", parameters)})";
        source.Append(line.Length <= LineWidth ? line : $"    internal {Name}(\n        {string.Join(",\n        ", parameters)}\n    )");
        source.Append("\n    {\n");
        foreach (var property in Properties)
        {
            source.Append($"        {property.Member} = {property.Name};\n");
        }

        source.Append("    }\n");
    }

    private string TypeOf(SdkProperty property) => SdkType.Output(property.Type, Words.Schema, property.IsRequired);
}
