using System.Collections.Immutable;

namespace Pulumi.Aws.Acm;

[AwsResourceType("aws:acm/certificate:Certificate")]
public partial class Certificate : global::Pulumi.CustomResource
{
    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    [Output("certificateAuthorityArn")]
    public Output<string?> CertificateAuthorityArn { get; private set; } = null!;

    [Output("certificateBody")]
    public Output<string?> CertificateBody { get; private set; } = null!;

    [Output("certificateChain")]
    public Output<string?> CertificateChain { get; private set; } = null!;

    [Output("domainName")]
    public Output<string> DomainName { get; private set; } = null!;

    [Output("domainValidationOptions")]
    public Output<ImmutableArray<Outputs.CertificateDomainValidationOption>> DomainValidationOptions { get; private set; } = null!;

    [Output("earlyRenewalDuration")]
    public Output<string?> EarlyRenewalDuration { get; private set; } = null!;

    [Output("keyAlgorithm")]
    public Output<string> KeyAlgorithm { get; private set; } = null!;

    [Output("notAfter")]
    public Output<string> NotAfter { get; private set; } = null!;

    [Output("notBefore")]
    public Output<string> NotBefore { get; private set; } = null!;

    [Output("pendingRenewal")]
    public Output<bool> PendingRenewal { get; private set; } = null!;

    [Output("privateKey")]
    public Output<string?> PrivateKey { get; private set; } = null!;

    [Output("privateKeyWo")]
    public Output<string?> PrivateKeyWo { get; private set; } = null!;

    [Output("privateKeyWoVersion")]
    public Output<int?> PrivateKeyWoVersion { get; private set; } = null!;

    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    [Output("renewalEligibility")]
    public Output<string> RenewalEligibility { get; private set; } = null!;

    [Output("status")]
    public Output<string> Status { get; private set; } = null!;

    [Output("subjectAlternativeNames")]
    public Output<ImmutableArray<string>> SubjectAlternativeNames { get; private set; } = null!;

    [Output("tags")]
    public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;

    [Output("tagsAll")]
    public Output<ImmutableDictionary<string, string>> TagsAll { get; private set; } = null!;

    [Output("type")]
    public Output<string> Type { get; private set; } = null!;

    [Output("validationEmails")]
    public Output<ImmutableArray<string>> ValidationEmails { get; private set; } = null!;

    [Output("validationMethod")]
    public Output<string> ValidationMethod { get; private set; } = null!;

    public Certificate(string name, CertificateArgs? args = null, CustomResourceOptions? options = null)
        : base("aws:acm/certificate:Certificate", name, args ?? new CertificateArgs(), MakeResourceOptions(options, "")) { }

    private Certificate(string name, Input<string> id, CertificateState? state = null, CustomResourceOptions? options = null)
        : base("aws:acm/certificate:Certificate", name, state, MakeResourceOptions(options, id)) { }

    public static Certificate Get(string name, Input<string> id, CertificateState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var defaultOptions = new CustomResourceOptions { Version = Utilities.Version };
        var merged = CustomResourceOptions.Merge(defaultOptions, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
