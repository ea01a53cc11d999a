namespace Pulumi.Aws.Acm;

public sealed class CertificateState : global::Pulumi.ResourceArgs
{
    [Input("arn")]
    public Input<string>? Arn { get; set; }

    [Input("certificateAuthorityArn")]
    public Input<string>? CertificateAuthorityArn { get; set; }

    [Input("certificateBody")]
    public Input<string>? CertificateBody { get; set; }

    [Input("certificateChain")]
    public Input<string>? CertificateChain { get; set; }

    [Input("domainName")]
    public Input<string>? DomainName { get; set; }

    [Input("domainValidationOptions")]
    private InputList<Inputs.CertificateDomainValidationOptionArgs>? _domainValidationOptions;

    public InputList<Inputs.CertificateDomainValidationOptionArgs> DomainValidationOptions
    {
        get => _domainValidationOptions ??= new InputList<Inputs.CertificateDomainValidationOptionArgs>();
        set => _domainValidationOptions = value;
    }

    [Input("earlyRenewalDuration")]
    public Input<string>? EarlyRenewalDuration { get; set; }

    [Input("keyAlgorithm")]
    public Input<string>? KeyAlgorithm { get; set; }

    [Input("notAfter")]
    public Input<string>? NotAfter { get; set; }

    [Input("notBefore")]
    public Input<string>? NotBefore { get; set; }

    [Input("pendingRenewal")]
    public Input<bool>? PendingRenewal { get; set; }

    [Input("privateKey")]
    public Input<string>? PrivateKey { get; set; }

    [Input("privateKeyWo")]
    public Input<string>? PrivateKeyWo { get; set; }

    [Input("privateKeyWoVersion")]
    public Input<int>? PrivateKeyWoVersion { get; set; }

    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("renewalEligibility")]
    public Input<string>? RenewalEligibility { get; set; }

    [Input("status")]
    public Input<string>? Status { get; set; }

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

    [Input("tagsAll")]
    private InputMap<string>? _tagsAll;

    public InputMap<string> TagsAll
    {
        get => _tagsAll ??= new InputMap<string>();
        set => _tagsAll = value;
    }

    [Input("type")]
    public Input<string>? Type { get; set; }

    [Input("validationEmails")]
    private InputList<string>? _validationEmails;

    public InputList<string> ValidationEmails
    {
        get => _validationEmails ??= new InputList<string>();
        set => _validationEmails = value;
    }

    [Input("validationMethod")]
    public Input<string>? ValidationMethod { get; set; }

    public CertificateState() { }

    public static new CertificateState Empty => new();
}
