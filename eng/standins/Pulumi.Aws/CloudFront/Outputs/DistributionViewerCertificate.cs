namespace Pulumi.Aws.CloudFront.Outputs;

[OutputType]
public sealed class DistributionViewerCertificate
{
    public readonly string? AcmCertificateArn;

    public readonly bool? CloudfrontDefaultCertificate;

    public readonly string? IamCertificateId;

    public readonly string? MinimumProtocolVersion;

    public readonly string? SslSupportMethod;

    [OutputConstructor]
    private DistributionViewerCertificate(
        string? acmCertificateArn,
        bool? cloudfrontDefaultCertificate,
        string? iamCertificateId,
        string? minimumProtocolVersion,
        string? sslSupportMethod
    )
    {
        AcmCertificateArn = acmCertificateArn;
        CloudfrontDefaultCertificate = cloudfrontDefaultCertificate;
        IamCertificateId = iamCertificateId;
        MinimumProtocolVersion = minimumProtocolVersion;
        SslSupportMethod = sslSupportMethod;
    }
}
