namespace Pulumi.Aws.Acm;

public sealed class CertificateArgs : global::Pulumi.ResourceArgs
{
    [Input("certificateAuthorityArn")]
    public Input<string>? CertificateAuthorityArn { get; set; }

    [Input("certificateBody")]
    public Input<string>? CertificateBody { get; set; }

    [Input("certificateChain")]
    public Input<string>? CertificateChain { get; set; }

    [Input("domainName")]
    public Input<string>? DomainName { get; set; }

    [Input("earlyRenewalDuration")]
    public Input<string>? EarlyRenewalDuration { get; set; }

    [Input("keyAlgorithm")]
    public Input<string>? KeyAlgorithm { get; set; }

    [Input("privateKey")]
    public Input<string>? PrivateKey { get; set; }

    [Input("privateKeyWo")]
    public Input<string>? PrivateKeyWo { get; set; }

    [Input("privateKeyWoVersion")]
    public Input<int>? PrivateKeyWoVersion { get; set; }

    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("subjectAlternativeNames")]
    private InputList<string>? _subjectAlternativeNames;

    public InputList<string> SubjectAlternativeNames
    {
        get => _subjectAlternativeNames ??= new InputList<string>();
        set => _subjectAlternativeNames = value;
    }

    [Input("tags")]
    private InputMap<string>? _tags;

    public InputMap<string> Tags
    {
        get => _tags ??= new InputMap<string>();
        set => _tags = value;
    }

    [Input("validationMethod")]
    public Input<string>? ValidationMethod { get; set; }

    public CertificateArgs() { }

    public static new CertificateArgs Empty => new();
}
