// Made from the package's schema: edit that, then
// dotnet run --project src/InvalidationInfra.Provider -- --sdk src/InvalidationInfra/Generated
using Pulumi;

namespace InvalidationInfra;

/// <summary>The inputs of a <see cref="CloudFrontInvalidationProvider"/>.</summary>
public sealed partial class CloudFrontInvalidationProviderArgs : ResourceArgs
{
    [Input("accessKey")]
    private Input<string>? _accessKey;

    [Input("secretKey")]
    private Input<string>? _secretKey;

    [Input("token")]
    private Input<string>? _token;

    /// <summary>
    /// An access key ID, together with <see cref="SecretKey"/>. Not together with <see cref="Profile"/>. Kept as a secret.
    /// </summary>
    public Input<string>? AccessKey
    {
        get => _accessKey;
        set => _accessKey = value is null ? null : (Input<string>)Output.CreateSecret(value.ToOutput());
    }

    /// <summary>A role to assume with the credentials found.</summary>
    [Input("assumeRole", json: true)]
    public Input<Inputs.AssumeRoleArgs>? AssumeRole { get; set; }

    /// <summary>The URL of another CloudFront API, for emulators: <c>http://127.0.0.1:4566</c>. AWS unless given.</summary>
    [Input("endpoint")]
    public Input<string>? Endpoint { get; set; }

    /// <summary>
    /// The number of times that a request that failed is repeated at the most, 0 to 1,000; as often as the time of the operation allows
    /// unless given.
    /// </summary>
    [Input("maxRetries", json: true)]
    public Input<int>? MaxRetries { get; set; }

    /// <summary>
    /// A folder that a preview writes a picture of each plan to, as an HTML page that its log names: the site as a treemap, with what is
    /// dropped and what is kept. None where everything is dropped, or files are secrets. Relative to the program's folder, and made if need
    /// be.
    /// </summary>
    [Input("planDirectory")]
    public Input<string>? PlanDirectory { get; set; }

    /// <summary>The profile in the shared AWS configuration files. Not together with <see cref="AccessKey"/>.</summary>
    [Input("profile")]
    public Input<string>? Profile { get; set; }

    /// <summary>The region for credentials, such as <c>eu-central-1</c>. CloudFront itself has only one, <c>us-east-1</c>.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>The secret access key to <see cref="AccessKey"/>. Kept as a secret.</summary>
    public Input<string>? SecretKey
    {
        get => _secretKey;
        set => _secretKey = value is null ? null : (Input<string>)Output.CreateSecret(value.ToOutput());
    }

    /// <summary>
    /// The session token to temporary credentials, together with <see cref="AccessKey"/> and <see cref="SecretKey"/>. Kept as a secret.
    /// </summary>
    public Input<string>? Token
    {
        get => _token;
        set => _token = value is null ? null : (Input<string>)Output.CreateSecret(value.ToOutput());
    }
}
