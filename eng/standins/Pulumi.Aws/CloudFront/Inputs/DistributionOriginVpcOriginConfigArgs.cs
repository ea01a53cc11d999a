namespace Pulumi.Aws.CloudFront.Inputs;

public sealed class DistributionOriginVpcOriginConfigArgs : global::Pulumi.ResourceArgs
{
    [Input("originKeepaliveTimeout")]
    public Input<int>? OriginKeepaliveTimeout { get; set; }

    [Input("originReadTimeout")]
    public Input<int>? OriginReadTimeout { get; set; }

    [Input("ownerAccountId")]
    public Input<string>? OwnerAccountId { get; set; }

    [Input("vpcOriginId", required: true)]
    public Input<string> VpcOriginId { get; set; } = null!;

    public DistributionOriginVpcOriginConfigArgs() { }

    public static new DistributionOriginVpcOriginConfigArgs Empty => new();
}
