using Pulumi;

namespace InvalidationInfra;

/// <summary>
/// The provider of <see cref="CloudFrontInvalidation"/> with a configuration of its own, for resources that name it in their options.
/// </summary>
/// <remarks>Without one, <c>pulumi config set cloudfront-invalidation:…</c> configures the default provider.</remarks>
[ResourceType("pulumi:providers:cloudfront-invalidation", null)]
public partial class CloudFrontInvalidationProvider : ProviderResource
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

    private static CustomResourceOptions WithSecrets(CustomResourceOptions? options) =>
        CustomResourceOptions.Merge(
            new CustomResourceOptions { AdditionalSecretOutputs = ["accessKey", "secretKey", "token"] },
            PluginDefaults.Complete(options)
        );
}
