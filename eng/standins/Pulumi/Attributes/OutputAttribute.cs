namespace Pulumi;

/// <summary>Marks a property as an output of its resource or stack. Without a name, the property's own name is used.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    public string? Name { get; } = name;
}
