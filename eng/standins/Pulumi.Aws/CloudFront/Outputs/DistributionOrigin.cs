using System.Collections.Immutable;

namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionOrigin
{
    public readonly int? ConnectionAttempts;

    public readonly int? ConnectionTimeout;

    public readonly ImmutableArray<DistributionOriginCustomHeader> CustomHeaders;

    public readonly DistributionOriginCustomOriginConfig? CustomOriginConfig;

    public readonly string DomainName;

    public readonly string? OriginAccessControlId;

    public readonly string OriginId;

    public readonly string? OriginPath;

    public readonly DistributionOriginOriginShield? OriginShield;

    public readonly int ResponseCompletionTimeout;

    public readonly DistributionOriginS3OriginConfig? S3OriginConfig;

    public readonly DistributionOriginVpcOriginConfig? VpcOriginConfig;

    [OutputConstructor]
    private DistributionOrigin(
        int? connectionAttempts,
        int? connectionTimeout,
        ImmutableArray<DistributionOriginCustomHeader> customHeaders,
        DistributionOriginCustomOriginConfig? customOriginConfig,
        string domainName,
        string? originAccessControlId,
        string originId,
        string? originPath,
        DistributionOriginOriginShield? originShield,
        int responseCompletionTimeout,
        DistributionOriginS3OriginConfig? s3OriginConfig,
        DistributionOriginVpcOriginConfig? vpcOriginConfig
    )
    {
        ConnectionAttempts = connectionAttempts;
        ConnectionTimeout = connectionTimeout;
        CustomHeaders = customHeaders;
        CustomOriginConfig = customOriginConfig;
        DomainName = domainName;
        OriginAccessControlId = originAccessControlId;
        OriginId = originId;
        OriginPath = originPath;
        OriginShield = originShield;
        ResponseCompletionTimeout = responseCompletionTimeout;
        S3OriginConfig = s3OriginConfig;
        VpcOriginConfig = vpcOriginConfig;
    }
}
