namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionLoggingConfig
{
    public readonly string? Bucket;

    public readonly bool? IncludeCookies;

    public readonly string? Prefix;

    [OutputConstructor]
    private DistributionLoggingConfig(string? bucket, bool? includeCookies, string? prefix)
    {
        Bucket = bucket;
        IncludeCookies = includeCookies;
        Prefix = prefix;
    }
}
