namespace Pulumi;

/// <summary>
/// Changes the arguments and options of a resource, and of all its children, before it is registered. <c>null</c> leaves them as they are.
/// </summary>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);
