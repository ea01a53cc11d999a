namespace Pulumi;

/// <summary>
/// Names the property that a parameter of an output type's constructor is read from, where it is not the parameter's name.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
