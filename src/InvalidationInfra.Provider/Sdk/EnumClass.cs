using System.Text;
using System.Text.Json.Nodes;

namespace InvalidationInfra.Provider.Sdk;

/// <summary>An enum: a type of a few texts.</summary>
internal sealed record EnumClass(string Name, string Description, JsonArray Values, SdkWords Words) : SdkClass(Name)
{
    protected override IEnumerable<string> Usings => ["System.ComponentModel"];

    protected override void AppendTo(StringBuilder source)
    {
        SdkWords.AppendSummary(source, "", Words.OfType(Description));
        source.Append(
            $$"""
            [EnumType]
            public readonly struct {{Name}} : IEquatable<{{Name}}>
            {
                private readonly string _value;

                private {{Name}}(string value) => _value = value;


            """.ReplaceLineEndings("\n")
        );
        foreach (var value in Values)
        {
            SdkWords.AppendSummary(source, "    ", Words.OfType(value!["description"]!.ToString()));
            source.Append($"    public static {Name} {value["name"]} {{ get; }} = new(\"{value["value"]}\");\n\n");
        }

        source.Append(
            $$"""
                /// <summary>Whether both are the same.</summary>
                public static bool operator ==({{Name}} left, {{Name}} right) => left.Equals(right);

                /// <summary>Whether they differ.</summary>
                public static bool operator !=({{Name}} left, {{Name}} right) => !left.Equals(right);

                /// <summary>The value as the provider knows it.</summary>
                public static explicit operator string({{Name}} value) => value._value;

                /// <inheritdoc />
                [EditorBrowsable(EditorBrowsableState.Never)]
                public override bool Equals(object? obj) => obj is {{Name}} other && Equals(other);

                /// <inheritdoc />
                public bool Equals({{Name}} other) => string.Equals(_value, other._value, StringComparison.Ordinal);

                /// <inheritdoc />
                [EditorBrowsable(EditorBrowsableState.Never)]
                public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

                /// <inheritdoc />
                public override string ToString() => _value;
            }

            """.ReplaceLineEndings("\n")
        );
    }
}
