namespace Pulumi.Aws.Acm;

public sealed class CertificateValidationState : global::Pulumi.ResourceArgs
{
    [Input("certificateArn")]
    public Input<string>? CertificateArn { get; set; }

    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("validationRecordFqdns")]
    private InputList<string>? _validationRecordFqdns;

    public InputList<string> ValidationRecordFqdns
    {
        get => _validationRecordFqdns ??= new InputList<string>();
        set => _validationRecordFqdns = value;
    }

    public CertificateValidationState() { }

    public static new CertificateValidationState Empty => new();
}
