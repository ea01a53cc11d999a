using Amazon.CloudFront;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.SecurityToken;
using InvalidationInfra.Provider.CloudFront.Answers;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.CloudFront;

/// <summary>Makes the client of CloudFront that the configuration describes.</summary>
internal sealed class CloudFrontClients : ICloudFrontClients, IDisposable
{
    private readonly Lock _creating = new();
    private ProviderConfiguration? _configuration;
    private AmazonCloudFrontClient? _client;

    public IAmazonCloudFront Client
    {
        get
        {
            lock (_creating)
            {
                return _client ??= Create(
                    _configuration
                        ?? throw new ConfigurationException(
                            "the provider has not been configured: an engine calls Configure before anything is deployed"
                        )
                );
            }
        }
    }

    public ProviderConfiguration? Configuration
    {
        get
        {
            lock (_creating)
            {
                return _configuration;
            }
        }
    }

    public int? MaxRepetitions => Configuration?.MaxRetries;

    public void Configure(ProviderConfiguration configuration)
    {
        lock (_creating)
        {
            _configuration = configuration;
            _client?.Dispose();
            _client = null;
        }
    }

    public void Dispose() => _client?.Dispose();

    /// <summary>
    /// The mistake that can be told before anything is deployed: a profile that is not there. Whether credentials are accepted shows with
    /// the first request.
    /// </summary>
    public static PropertyFailure? FindMistake(ProviderConfiguration configuration) =>
        configuration.Profile is { } name && MistakeIn(name) is { } mistake ? new PropertyFailure("profile", mistake) : null;

    private static string? MistakeIn(string profile)
    {
        try
        {
            return new CredentialProfileStoreChain().TryGetProfile(profile, out _) ? null : MissingProfile(profile);
        }
        catch (Exception)
        {
            // What the SDK says of a line that it cannot read quotes the line.
            return CredentialFiles.FindMistake() ?? UnreadableFiles;
        }
    }

    private static string MissingProfile(string name) =>
        $"there is no profile \"{name}\" in the AWS config or credentials file: see \"aws configure list-profiles\", or set another one";

    private const string UnreadableFiles = "the AWS config or credentials file cannot be read: \"aws configure list\" says more";

    private static AmazonCloudFrontClient Create(ProviderConfiguration configuration)
    {
        var settings = new AmazonCloudFrontConfig
        {
            // Repeating is the business of ControlPlane: one policy, in one place.
            MaxErrorRetry = 0,
            Timeout = GuardedClients.MaxAttempt,
        };
        if (configuration.Endpoint is { } endpoint)
        {
            settings.ServiceURL = endpoint.ToString();
            settings.AuthenticationRegion = RegionSource.SigningRegion(RegionSource.Of(configuration));
        }
        else
        {
            settings.RegionEndpoint = RegionSource.Of(configuration);
        }

        var client = CredentialsOf(configuration) is { } credentials
            ? new AmazonCloudFrontClient(credentials, settings)
            : new AmazonCloudFrontClient(settings);
        client.AfterResponseEvent += (_, answer) => ObserveDate(answer);
        return client;
    }

    private static void ObserveDate(ResponseEventArgs answer)
    {
        if (answer is WebServiceResponseEventArgs { ResponseHeaders: { } headers })
        {
            AnswerDate.Observe(headers);
        }
    }

    /// <summary>The credentials that the configuration names; null leaves them to the SDK's own chain.</summary>
    private static AWSCredentials? CredentialsOf(ProviderConfiguration configuration)
    {
        var credentials = StaticCredentialsOf(configuration) ?? ProfileCredentialsOf(configuration);
        if (configuration.AssumeRole is not { } role)
        {
            return credentials;
        }

        var region = RegionSource.Of(configuration);
        return new AssumedRoleCredentials(
            credentials is null ? new AmazonSecurityTokenServiceClient(region) : new AmazonSecurityTokenServiceClient(credentials, region),
            role
        );
    }

    private static AWSCredentials? StaticCredentialsOf(ProviderConfiguration configuration) =>
        configuration switch
        {
            { AccessKey: { } accessKey, SecretKey: { } secretKey, Token: { } token } => new SessionAWSCredentials(
                accessKey,
                secretKey,
                token
            ),
            { AccessKey: { } accessKey, SecretKey: { } secretKey } => new BasicAWSCredentials(accessKey, secretKey),
            _ => null,
        };

    private static AWSCredentials? ProfileCredentialsOf(ProviderConfiguration configuration)
    {
        if (configuration.Profile is not { } name)
        {
            return null;
        }

        if (MistakeIn(name) is not { } mistake)
        {
            return new CredentialProfileStoreChain().TryGetAWSCredentials(name, out var credentials)
                ? credentials
                : throw new ConfigurationException($"cloudfront-invalidation:profile: {MissingProfile(name)}");
        }

        throw new ConfigurationException($"cloudfront-invalidation:profile: {mistake}");
    }
}
