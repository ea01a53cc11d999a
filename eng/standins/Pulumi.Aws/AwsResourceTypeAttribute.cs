namespace Pulumi.Aws;

/// <summary>The token of a resource class in this version of the package.</summary>
internal sealed class AwsResourceTypeAttribute(string type) : global::Pulumi.ResourceTypeAttribute(type, Utilities.Version);
