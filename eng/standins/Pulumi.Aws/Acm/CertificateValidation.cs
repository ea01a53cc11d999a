using System.Collections.Immutable;

namespace Pulumi.Aws.Acm;

[AwsResourceType("aws:acm/certificateValidation:CertificateValidation")]
public partial class CertificateValidation : global::Pulumi.CustomResource
{
    [Output("certificateArn")]
    public Output<string> CertificateArn { get; private set; } = null!;

    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    [Output("validationRecordFqdns")]
    public Output<ImmutableArray<string>> ValidationRecordFqdns { get; private set; } = null!;

    public CertificateValidation(string name, CertificateValidationArgs args, CustomResourceOptions? options = null)
        : base(
            "aws:acm/certificateValidation:CertificateValidation",
            name,
            args ?? new CertificateValidationArgs(),
            MakeResourceOptions(options, "")
        )
    { }

    private CertificateValidation(
        string name,
        Input<string> id,
        CertificateValidationState? state = null,
        CustomResourceOptions? options = null
    )
        : base("aws:acm/certificateValidation:CertificateValidation", name, state, MakeResourceOptions(options, id)) { }

    public static CertificateValidation Get(
        string name,
        Input<string> id,
        CertificateValidationState? state = null,
        CustomResourceOptions? options = null
    ) => new(name, id, state, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var defaultOptions = new CustomResourceOptions { Version = Utilities.Version };
        var merged = CustomResourceOptions.Merge(defaultOptions, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
