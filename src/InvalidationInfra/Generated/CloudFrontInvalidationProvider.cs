// Made from the package's schema: edit that, then
// dotnet run --project src/InvalidationInfra.Provider -- --sdk src/InvalidationInfra/Generated
using Pulumi;

namespace InvalidationInfra;

public partial class CloudFrontInvalidationProvider
{
    /// <summary>The access key ID.</summary>
    [Output("accessKey")]
    public Output<string?> AccessKey { get; private set; } = null!;

    /// <summary>The URL of the CloudFront API.</summary>
    [Output("endpoint")]
    public Output<string?> Endpoint { get; private set; } = null!;

    /// <summary>The profile in the shared AWS configuration files.</summary>
    [Output("profile")]
    public Output<string?> Profile { get; private set; } = null!;

    /// <summary>The region that credentials are looked up for.</summary>
    [Output("region")]
    public Output<string?> Region { get; private set; } = null!;

    /// <summary>The secret access key.</summary>
    [Output("secretKey")]
    public Output<string?> SecretKey { get; private set; } = null!;

    /// <summary>The session token.</summary>
    [Output("token")]
    public Output<string?> Token { get; private set; } = null!;
}
