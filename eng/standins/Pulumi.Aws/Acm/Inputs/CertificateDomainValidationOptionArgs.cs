namespace Pulumi.Aws.Acm.Inputs;

public sealed class CertificateDomainValidationOptionArgs : global::Pulumi.ResourceArgs
{
    [Input("domainName")]
    public Input<string>? DomainName { get; set; }

    [Input("resourceRecordName")]
    public Input<string>? ResourceRecordName { get; set; }

    [Input("resourceRecordType")]
    public Input<string>? ResourceRecordType { get; set; }

    [Input("resourceRecordValue")]
    public Input<string>? ResourceRecordValue { get; set; }

    public CertificateDomainValidationOptionArgs() { }

    public static new CertificateDomainValidationOptionArgs Empty => new();
}
