namespace Pulumi;

/// <summary>Marks a class that an output's value is read into.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute;
