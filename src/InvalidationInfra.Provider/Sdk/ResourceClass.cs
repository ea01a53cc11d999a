using System.Collections.Immutable;
using System.Text;

namespace InvalidationInfra.Provider.Sdk;

/// <summary>The outputs of a resource; its constructors and its documentation are the half that is written by hand.</summary>
internal sealed record ResourceClass(string Name, ImmutableArray<SdkProperty> Properties, SdkWords Words) : SdkClass(Name)
{
    protected override void AppendTo(StringBuilder source)
    {
        source.Append($"public partial class {Name}\n{{\n");
        foreach (var (index, property) in Properties.Index())
        {
            source.Append(index == 0 ? "" : "\n");
            SdkWords.AppendSummary(source, "    ", Words.OfOutput(property, Properties));
            var type = SdkType.Output(property.Type, Words.Schema, property.IsRequired);
            source.Append($"    [Output(\"{property.Name}\")]\n");
            source.Append($"    public Output<{type}> {property.Member} {{ get; private set; }} = null!;\n");
        }

        source.Append("}\n");
    }
}
