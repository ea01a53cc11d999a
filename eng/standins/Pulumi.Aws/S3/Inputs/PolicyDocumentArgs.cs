namespace Pulumi.Aws.S3.Inputs;

public sealed class PolicyDocumentArgs : global::Pulumi.ResourceArgs
{
    public PolicyDocumentArgs() { }

    public static new PolicyDocumentArgs Empty => new();
}
