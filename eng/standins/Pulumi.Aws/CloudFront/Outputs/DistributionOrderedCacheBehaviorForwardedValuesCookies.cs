using System.Collections.Immutable;

namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionOrderedCacheBehaviorForwardedValuesCookies
{
    public readonly string Forward;

    public readonly ImmutableArray<string> WhitelistedNames;

    [OutputConstructor]
    private DistributionOrderedCacheBehaviorForwardedValuesCookies(string forward, ImmutableArray<string> whitelistedNames)
    {
        Forward = forward;
        WhitelistedNames = whitelistedNames;
    }
}
