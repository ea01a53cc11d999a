namespace Pulumi.Aws.S3;

public sealed class BucketPolicyState : global::Pulumi.ResourceArgs
{
    [Input("bucket")]
    public Input<string>? Bucket { get; set; }

    [Input("policy")]
    public InputUnion<string, Inputs.PolicyDocumentArgs>? Policy { get; set; }

    [Input("region")]
    public Input<string>? Region { get; set; }

    public BucketPolicyState() { }

    public static new BucketPolicyState Empty => new();
}
