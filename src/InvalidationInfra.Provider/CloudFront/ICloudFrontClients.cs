using Amazon.CloudFront;

namespace InvalidationInfra.Provider.CloudFront;

/// <summary>The source of CloudFront's client, once the provider is configured.</summary>
internal interface ICloudFrontClients
{
    public void Configure(ProviderConfiguration configuration);

    /// <summary>The way in which the client reaches CloudFront; null before the provider is configured.</summary>
    public ProviderConfiguration? Configuration { get; }

    /// <summary>The client. Credentials are looked for at the first request, so that a preview needs none.</summary>
    public IAmazonCloudFront Client { get; }

    /// <summary>The number of times that a request is repeated at the most; null: as often as the operation's time allows.</summary>
    public int? MaxRepetitions { get; }
}
