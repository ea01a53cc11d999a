namespace Pulumi;

/// <summary>Marks the constructor that an output type is read with.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute;
