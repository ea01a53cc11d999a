namespace Pulumi.Aws.CloudFront.Inputs;

public sealed class DistributionOriginGroupMemberArgs : global::Pulumi.ResourceArgs
{
    [Input("originId", required: true)]
    public Input<string> OriginId { get; set; } = null!;

    public DistributionOriginGroupMemberArgs() { }

    public static new DistributionOriginGroupMemberArgs Empty => new();
}
