namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionConnectionFunctionAssociation
{
    public readonly string Id;

    [OutputConstructor]
    private DistributionConnectionFunctionAssociation(string id)
    {
        Id = id;
    }
}
