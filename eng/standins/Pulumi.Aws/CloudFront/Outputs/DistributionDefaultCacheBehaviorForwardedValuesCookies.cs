using System.Collections.Immutable;

namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionDefaultCacheBehaviorForwardedValuesCookies
{
    public readonly string Forward;

    public readonly ImmutableArray<string> WhitelistedNames;

    [OutputConstructor]
    private DistributionDefaultCacheBehaviorForwardedValuesCookies(string forward, ImmutableArray<string> whitelistedNames)
    {
        Forward = forward;
        WhitelistedNames = whitelistedNames;
    }
}
