namespace Pulumi.Aws.Route53;

public sealed class RecordArgs : global::Pulumi.ResourceArgs
{
    [Input("aliases")]
    private InputList<Inputs.RecordAliasArgs>? _aliases;

    public InputList<Inputs.RecordAliasArgs> Aliases
    {
        get => _aliases ??= new InputList<Inputs.RecordAliasArgs>();
        set => _aliases = value;
    }

    [Input("allowOverwrite")]
    public Input<bool>? AllowOverwrite { get; set; }

    [Input("healthCheckId")]
    public Input<string>? HealthCheckId { get; set; }

    [Input("multivalueAnswerRoutingPolicy")]
    public Input<bool>? MultivalueAnswerRoutingPolicy { get; set; }

    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    [Input("records")]
    private InputList<string>? _records;

    public InputList<string> Records
    {
        get => _records ??= new InputList<string>();
        set => _records = value;
    }

    [Input("setIdentifier")]
    public Input<string>? SetIdentifier { get; set; }

    [Input("ttl")]
    public Input<int>? Ttl { get; set; }

    [Input("type", required: true)]
    public InputUnion<string, RecordType> Type { get; set; } = null!;

    [Input("zoneId", required: true)]
    public Input<string> ZoneId { get; set; } = null!;

    public RecordArgs() { }

    public static new RecordArgs Empty => new();
}
