namespace Pulumi.Aws.Route53;

public sealed class RecordState : global::Pulumi.ResourceArgs
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

    [Input("fqdn")]
    public Input<string>? Fqdn { get; set; }

    [Input("healthCheckId")]
    public Input<string>? HealthCheckId { get; set; }

    [Input("multivalueAnswerRoutingPolicy")]
    public Input<bool>? MultivalueAnswerRoutingPolicy { get; set; }

    [Input("name")]
    public Input<string>? Name { get; set; }

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

    [Input("type")]
    public InputUnion<string, RecordType>? Type { get; set; }

    [Input("zoneId")]
    public Input<string>? ZoneId { get; set; }

    public RecordState() { }

    public static new RecordState Empty => new();
}
