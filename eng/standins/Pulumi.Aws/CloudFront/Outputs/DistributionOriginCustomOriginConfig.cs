using System.Collections.Immutable;

namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionOriginCustomOriginConfig
{
    public readonly int HttpPort;

    public readonly int HttpsPort;

    public readonly string? IpAddressType;

    public readonly int? OriginKeepaliveTimeout;

    public readonly DistributionOriginCustomOriginConfigOriginMtlsConfig? OriginMtlsConfig;

    public readonly string OriginProtocolPolicy;

    public readonly int? OriginReadTimeout;

    public readonly ImmutableArray<string> OriginSslProtocols;

    [OutputConstructor]
    private DistributionOriginCustomOriginConfig(
        int httpPort,
        int httpsPort,
        string? ipAddressType,
        int? originKeepaliveTimeout,
        DistributionOriginCustomOriginConfigOriginMtlsConfig? originMtlsConfig,
        string originProtocolPolicy,
        int? originReadTimeout,
        ImmutableArray<string> originSslProtocols
    )
    {
        HttpPort = httpPort;
        HttpsPort = httpsPort;
        IpAddressType = ipAddressType;
        OriginKeepaliveTimeout = originKeepaliveTimeout;
        OriginMtlsConfig = originMtlsConfig;
        OriginProtocolPolicy = originProtocolPolicy;
        OriginReadTimeout = originReadTimeout;
        OriginSslProtocols = originSslProtocols;
    }
}
