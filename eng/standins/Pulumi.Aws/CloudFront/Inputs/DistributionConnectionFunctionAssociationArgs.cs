namespace Pulumi.Aws.CloudFront.Inputs;

public sealed class DistributionConnectionFunctionAssociationArgs : global::Pulumi.ResourceArgs
{
    [Input("id", required: true)]
    public Input<string> Id { get; set; } = null!;

    public DistributionConnectionFunctionAssociationArgs() { }

    public static new DistributionConnectionFunctionAssociationArgs Empty => new();
}
