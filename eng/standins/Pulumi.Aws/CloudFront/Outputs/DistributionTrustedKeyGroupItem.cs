using System.Collections.Immutable;

namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionTrustedKeyGroupItem
{
    public readonly string KeyGroupId;

    public readonly ImmutableArray<string> KeyPairIds;

    [OutputConstructor]
    private DistributionTrustedKeyGroupItem(string keyGroupId, ImmutableArray<string> keyPairIds)
    {
        KeyGroupId = keyGroupId;
        KeyPairIds = keyPairIds;
    }
}
