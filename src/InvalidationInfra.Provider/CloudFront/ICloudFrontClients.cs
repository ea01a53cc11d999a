using Amazon.CloudFront;

namespace InvalidationInfra.Provider.CloudFront;

/// <summary>Where the client of CloudFront comes from, once the provider is configured.</summary>
internal interface ICloudFrontClients
{
    public void Configure(ProviderConfiguration configuration);

    /// <summary>The client. Credentials are looked for at the first request, so that a preview needs none.</summary>
    public IAmazonCloudFront Client { get; }

    /// <summary>How often a request is repeated at the most; null: as often as the operation's time allows.</summary>
    public int? MaxRepetitions { get; }
}
