namespace Pulumi.Aws.CloudFront.Inputs;

public sealed class DistributionOriginCustomHeaderArgs : global::Pulumi.ResourceArgs
{
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    [Input("value", required: true)]
    public Input<string> Value { get; set; } = null!;

    public DistributionOriginCustomHeaderArgs() { }

    public static new DistributionOriginCustomHeaderArgs Empty => new();
}
