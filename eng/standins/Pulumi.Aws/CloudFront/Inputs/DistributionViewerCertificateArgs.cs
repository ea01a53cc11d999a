namespace Pulumi.Aws.CloudFront.Inputs;

public sealed class DistributionViewerCertificateArgs : global::Pulumi.ResourceArgs
{
    [Input("acmCertificateArn")]
    public Input<string>? AcmCertificateArn { get; set; }

    [Input("cloudfrontDefaultCertificate")]
    public Input<bool>? CloudfrontDefaultCertificate { get; set; }

    [Input("iamCertificateId")]
    public Input<string>? IamCertificateId { get; set; }

    [Input("minimumProtocolVersion")]
    public Input<string>? MinimumProtocolVersion { get; set; }

    [Input("sslSupportMethod")]
    public Input<string>? SslSupportMethod { get; set; }

    public DistributionViewerCertificateArgs() { }

    public static new DistributionViewerCertificateArgs Empty => new();
}
