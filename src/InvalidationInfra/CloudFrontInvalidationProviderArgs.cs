using Pulumi;

namespace InvalidationInfra;

/// <summary>
/// The provider's configuration. Without credentials the AWS SDK's default chain finds them: environment, shared files, single sign-on,
/// web identity, container, instance.
/// </summary>
public sealed class CloudFrontInvalidationProviderArgs : ResourceArgs
{
    [Input("accessKey")]
    private Input<string>? _accessKey;

    [Input("secretKey")]
    private Input<string>? _secretKey;

    [Input("token")]
    private Input<string>? _token;

    /// <summary>The region for credentials and signing; CloudFront itself has only one, <c>us-east-1</c>.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>The profile in the shared AWS configuration files. Not together with <see cref="AccessKey"/>.</summary>
    [Input("profile")]
    public Input<string>? Profile { get; set; }

    /// <summary>An access key ID, together with <see cref="SecretKey"/>. Kept as a secret.</summary>
    public Input<string>? AccessKey
    {
        get => _accessKey;
        set => _accessKey = Secret(value);
    }

    /// <summary>The secret access key to <see cref="AccessKey"/>. Kept as a secret.</summary>
    public Input<string>? SecretKey
    {
        get => _secretKey;
        set => _secretKey = Secret(value);
    }

    /// <summary>The session token to temporary credentials. Kept as a secret.</summary>
    public Input<string>? Token
    {
        get => _token;
        set => _token = Secret(value);
    }

    /// <summary>A role to assume with the credentials found.</summary>
    [Input("assumeRole", json: true)]
    public Input<Inputs.AssumeRoleArgs>? AssumeRole { get; set; }

    /// <summary>The URL of another CloudFront API, for emulators: <c>http://127.0.0.1:4566</c>.</summary>
    [Input("endpoint")]
    public Input<string>? Endpoint { get; set; }

    /// <summary>
    /// How often a request that failed is repeated at the most, 0 to 1,000; as often as the operation's time allows unless given.
    /// </summary>
    [Input("maxRetries", json: true)]
    public Input<int>? MaxRetries { get; set; }

    private static Input<string>? Secret(Input<string>? value)
    {
        if (value is null)
        {
            return null;
        }

        return Output.CreateSecret(value.ToOutput());
    }
}
