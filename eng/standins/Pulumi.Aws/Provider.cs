namespace Pulumi.Aws;

/// <summary>The AWS provider, configured for some resources only.</summary>
[AwsResourceType("pulumi:providers:aws")]
public partial class Provider : global::Pulumi.ProviderResource
{
    [Output("accessKey")]
    public Output<string?> AccessKey { get; private set; } = null!;

    [Output("customCaBundle")]
    public Output<string?> CustomCaBundle { get; private set; } = null!;

    [Output("ec2MetadataServiceEndpoint")]
    public Output<string?> Ec2MetadataServiceEndpoint { get; private set; } = null!;

    [Output("ec2MetadataServiceEndpointMode")]
    public Output<string?> Ec2MetadataServiceEndpointMode { get; private set; } = null!;

    [Output("httpProxy")]
    public Output<string?> HttpProxy { get; private set; } = null!;

    [Output("httpsProxy")]
    public Output<string?> HttpsProxy { get; private set; } = null!;

    [Output("noProxy")]
    public Output<string?> NoProxy { get; private set; } = null!;

    [Output("profile")]
    public Output<string?> Profile { get; private set; } = null!;

    [Output("region")]
    public Output<string?> Region { get; private set; } = null!;

    [Output("retryMode")]
    public Output<string?> RetryMode { get; private set; } = null!;

    [Output("s3UsEast1RegionalEndpoint")]
    public Output<string?> S3UsEast1RegionalEndpoint { get; private set; } = null!;

    [Output("secretKey")]
    public Output<string?> SecretKey { get; private set; } = null!;

    [Output("stsRegion")]
    public Output<string?> StsRegion { get; private set; } = null!;

    [Output("tagPolicyCompliance")]
    public Output<string?> TagPolicyCompliance { get; private set; } = null!;

    [Output("token")]
    public Output<string?> Token { get; private set; } = null!;

    public Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
        : base("aws", name, args ?? new ProviderArgs(), MakeResourceOptions(options)) { }

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options)
    {
        var defaultOptions = new CustomResourceOptions
        {
            Version = Utilities.Version,
            AdditionalSecretOutputs = { "accessKey", "secretKey", "token" },
        };
        var merged = CustomResourceOptions.Merge(defaultOptions, options);
        merged.Id ??= "";
        return merged;
    }
}
