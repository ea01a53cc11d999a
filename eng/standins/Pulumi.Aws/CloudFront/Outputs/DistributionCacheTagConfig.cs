namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionCacheTagConfig
{
    public readonly string HeaderName;

    [OutputConstructor]
    private DistributionCacheTagConfig(string headerName)
    {
        HeaderName = headerName;
    }
}
