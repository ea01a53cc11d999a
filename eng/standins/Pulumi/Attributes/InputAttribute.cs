namespace Pulumi;

/// <summary>Marks a member of an <see cref="InputArgs"/> type as an input and names it as the provider does.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute(string name, bool required = false, bool json = false) : Attribute
{
    internal string Name { get; } = name;

    internal bool Required { get; } = required;

    /// <summary>Whether the value travels as a string of JSON: providers' own configuration does.</summary>
    internal bool Json { get; } = json;
}
