namespace Pulumi.Aws.S3.Inputs;

public sealed class BucketVersioningVersioningConfigurationArgs : global::Pulumi.ResourceArgs
{
    [Input("mfaDelete")]
    public Input<string>? MfaDelete { get; set; }

    [Input("status", required: true)]
    public Input<string> Status { get; set; } = null!;

    public BucketVersioningVersioningConfigurationArgs() { }

    public static new BucketVersioningVersioningConfigurationArgs Empty => new();
}
