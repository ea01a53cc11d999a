namespace Pulumi.Aws.S3;

public sealed class BucketPublicAccessBlockState : global::Pulumi.ResourceArgs
{
    [Input("blockPublicAcls")]
    public Input<bool>? BlockPublicAcls { get; set; }

    [Input("blockPublicPolicy")]
    public Input<bool>? BlockPublicPolicy { get; set; }

    [Input("bucket")]
    public Input<string>? Bucket { get; set; }

    [Input("ignorePublicAcls")]
    public Input<bool>? IgnorePublicAcls { get; set; }

    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("restrictPublicBuckets")]
    public Input<bool>? RestrictPublicBuckets { get; set; }

    [Input("skipDestroy")]
    public Input<bool>? SkipDestroy { get; set; }

    public BucketPublicAccessBlockState() { }

    public static new BucketPublicAccessBlockState Empty => new();
}
