namespace InvalidationInfra.Provider.Resources;

/// <summary>The type of an input, as the schema says it.</summary>
/// <param name="Name">The JSON type; of a named type, its name in the package.</param>
/// <param name="Items">The JSON type of the items of a list, or of the values of a map.</param>
internal sealed record InputType(string Name, string? Items = null, bool IsNamed = false)
{
    public static readonly InputType Text = new("string");
    public static readonly InputType Integer = new("integer");
    public static readonly InputType Flag = new("boolean");
    public static readonly InputType Texts = new("array", "string");
    public static readonly InputType TextMap = new("object", "string");

    /// <summary>A map of any values.</summary>
    public static readonly InputType AnyMap = new("object", "pulumi.json#/Any");

    /// <summary>A map of lists of texts.</summary>
    public static readonly InputType TextsMap = new("object", "array");

    /// <summary>A type that the schema describes under <c>types</c>.</summary>
    public static InputType Of(string name) => new(name, IsNamed: true);
}
