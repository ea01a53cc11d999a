using Amazon.CloudFront;

namespace InvalidationInfra.Provider.CloudFront;

/// <summary>
/// The address that requests go to: of the configuration, else of the AWS SDK's own chain (the environment, then the AWS config file).
/// </summary>
internal static class EndpointSource
{
    /// <summary>A warning about requests that others on the way can read; null where there are none.</summary>
    public static string? PlainTextWarning(ProviderConfiguration configuration)
    {
        var (source, address) = configuration.Endpoint is { } own
            ? ("cloudfront-invalidation:endpoint", own)
            : ("AWS_ENDPOINT_URL_CLOUDFRONT, AWS_ENDPOINT_URL or endpoint_url in the AWS config file", Found());
        return address is { Scheme: "http", IsLoopback: false }
            ? $"{source}: requests to {address.Host} go over plain http, with their signatures and session tokens. "
                + "Use https://, unless all that is between is yours"
            : null;
    }

    private static Uri? Found()
    {
        try
        {
            return Uri.TryCreate(new AmazonCloudFrontConfig().ServiceURL, UriKind.Absolute, out var address) ? address : null;
        }
        catch (Exception)
        {
            // A file that cannot be read is told with the credentials, which are looked for in the same ones.
            return null;
        }
    }
}
