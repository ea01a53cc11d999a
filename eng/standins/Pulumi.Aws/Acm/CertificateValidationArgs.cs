namespace Pulumi.Aws.Acm;

public sealed class CertificateValidationArgs : global::Pulumi.ResourceArgs
{
    [Input("certificateArn", required: true)]
    public Input<string> CertificateArn { get; set; } = null!;

    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("validationRecordFqdns")]
    private InputList<string>? _validationRecordFqdns;

    public InputList<string> ValidationRecordFqdns
    {
        get => _validationRecordFqdns ??= new InputList<string>();
        set => _validationRecordFqdns = value;
    }

    public CertificateValidationArgs() { }

    public static new CertificateValidationArgs Empty => new();
}
