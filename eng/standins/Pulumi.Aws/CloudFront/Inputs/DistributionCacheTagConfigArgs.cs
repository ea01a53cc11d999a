namespace Pulumi.Aws.CloudFront.Inputs;

public sealed class DistributionCacheTagConfigArgs : global::Pulumi.ResourceArgs
{
    [Input("headerName", required: true)]
    public Input<string> HeaderName { get; set; } = null!;

    public DistributionCacheTagConfigArgs() { }

    public static new DistributionCacheTagConfigArgs Empty => new();
}
