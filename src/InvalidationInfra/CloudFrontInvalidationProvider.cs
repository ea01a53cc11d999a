using Pulumi;

namespace InvalidationInfra;

/// <summary>
/// The provider of <see cref="CloudFrontInvalidation"/> with a configuration of its own, for resources that name it in their options.
/// </summary>
/// <remarks>Without one, <c>pulumi config set cloudfront-invalidation:…</c> configures the default provider.</remarks>
[ResourceType("pulumi:providers:cloudfront-invalidation", null)]
public class CloudFrontInvalidationProvider : ProviderResource
{
    /// <summary>Declares a provider.</summary>
    /// <param name="name">The resource's name, unique in the stack.</param>
    /// <param name="args">Credentials and endpoint; the AWS SDK's default chain where nothing is given.</param>
    /// <param name="options">How the engine treats the resource.</param>
    public CloudFrontInvalidationProvider(
        string name,
        CloudFrontInvalidationProviderArgs? args = null,
        CustomResourceOptions? options = null
    )
        : base("cloudfront-invalidation", name, args ?? new CloudFrontInvalidationProviderArgs(), WithSecrets(options)) { }

    /// <summary>The region that credentials are looked up for.</summary>
    [Output("region")]
    public Output<string?> Region { get; private set; } = null!;

    /// <summary>The profile in the shared AWS configuration.</summary>
    [Output("profile")]
    public Output<string?> Profile { get; private set; } = null!;

    /// <summary>The access key ID: a secret.</summary>
    [Output("accessKey")]
    public Output<string?> AccessKey { get; private set; } = null!;

    /// <summary>The secret access key: a secret.</summary>
    [Output("secretKey")]
    public Output<string?> SecretKey { get; private set; } = null!;

    /// <summary>The session token: a secret.</summary>
    [Output("token")]
    public Output<string?> Token { get; private set; } = null!;

    /// <summary>The URL of the CloudFront API.</summary>
    [Output("endpoint")]
    public Output<string?> Endpoint { get; private set; } = null!;

    private static CustomResourceOptions WithSecrets(CustomResourceOptions? options) =>
        CustomResourceOptions.Merge(
            new CustomResourceOptions { AdditionalSecretOutputs = ["accessKey", "secretKey", "token"] },
            PluginDefaults.Complete(options)
        );
}
