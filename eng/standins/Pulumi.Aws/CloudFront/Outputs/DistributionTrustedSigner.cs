using System.Collections.Immutable;

namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionTrustedSigner
{
    public readonly bool Enabled;

    public readonly ImmutableArray<DistributionTrustedSignerItem> Items;

    [OutputConstructor]
    private DistributionTrustedSigner(bool enabled, ImmutableArray<DistributionTrustedSignerItem> items)
    {
        Enabled = enabled;
        Items = items;
    }
}
