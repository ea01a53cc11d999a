using System.Collections.Immutable;

namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionDefaultCacheBehaviorForwardedValues
{
    public readonly DistributionDefaultCacheBehaviorForwardedValuesCookies Cookies;

    public readonly ImmutableArray<string> Headers;

    public readonly bool QueryString;

    public readonly ImmutableArray<string> QueryStringCacheKeys;

    [OutputConstructor]
    private DistributionDefaultCacheBehaviorForwardedValues(
        DistributionDefaultCacheBehaviorForwardedValuesCookies cookies,
        ImmutableArray<string> headers,
        bool queryString,
        ImmutableArray<string> queryStringCacheKeys
    )
    {
        Cookies = cookies;
        Headers = headers;
        QueryString = queryString;
        QueryStringCacheKeys = queryStringCacheKeys;
    }
}
