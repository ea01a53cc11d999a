using System.Collections.Immutable;

namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionTrustedSignerItem
{
    public readonly string AwsAccountNumber;

    public readonly ImmutableArray<string> KeyPairIds;

    [OutputConstructor]
    private DistributionTrustedSignerItem(string awsAccountNumber, ImmutableArray<string> keyPairIds)
    {
        AwsAccountNumber = awsAccountNumber;
        KeyPairIds = keyPairIds;
    }
}
