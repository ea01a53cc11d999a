namespace Pulumi.Aws.S3;

public sealed class BucketPolicyArgs : global::Pulumi.ResourceArgs
{
    [Input("bucket", required: true)]
    public Input<string> Bucket { get; set; } = null!;

    [Input("policy", required: true)]
    public InputUnion<string, Inputs.PolicyDocumentArgs> Policy { get; set; } = null!;

    [Input("region")]
    public Input<string>? Region { get; set; }

    public BucketPolicyArgs() { }

    public static new BucketPolicyArgs Empty => new();
}
