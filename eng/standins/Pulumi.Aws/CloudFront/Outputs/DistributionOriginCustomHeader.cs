namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionOriginCustomHeader
{
    public readonly string Name;

    public readonly string Value;

    [OutputConstructor]
    private DistributionOriginCustomHeader(string name, string value)
    {
        Name = name;
        Value = value;
    }
}
