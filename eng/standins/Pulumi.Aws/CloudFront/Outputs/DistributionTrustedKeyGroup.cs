using System.Collections.Immutable;

namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionTrustedKeyGroup
{
    public readonly bool Enabled;

    public readonly ImmutableArray<DistributionTrustedKeyGroupItem> Items;

    [OutputConstructor]
    private DistributionTrustedKeyGroup(bool enabled, ImmutableArray<DistributionTrustedKeyGroupItem> items)
    {
        Enabled = enabled;
        Items = items;
    }
}
