namespace Pulumi.Aws.S3.Inputs;

public sealed class BucketVersioningArgs : global::Pulumi.ResourceArgs
{
    [Input("enabled")]
    public Input<bool>? Enabled { get; set; }

    [Input("mfaDelete")]
    public Input<bool>? MfaDelete { get; set; }

    public BucketVersioningArgs() { }

    public static new BucketVersioningArgs Empty => new();
}
