using System.Collections.Immutable;

namespace Pulumi.Aws.Route53;

[AwsResourceType("aws:route53/record:Record")]
public partial class Record : global::Pulumi.CustomResource
{
    [Output("aliases")]
    public Output<ImmutableArray<Outputs.RecordAlias>> Aliases { get; private set; } = null!;

    [Output("allowOverwrite")]
    public Output<bool> AllowOverwrite { get; private set; } = null!;

    [Output("fqdn")]
    public Output<string> Fqdn { get; private set; } = null!;

    [Output("healthCheckId")]
    public Output<string?> HealthCheckId { get; private set; } = null!;

    [Output("multivalueAnswerRoutingPolicy")]
    public Output<bool?> MultivalueAnswerRoutingPolicy { get; private set; } = null!;

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    [Output("records")]
    public Output<ImmutableArray<string>> Records { get; private set; } = null!;

    [Output("setIdentifier")]
    public Output<string?> SetIdentifier { get; private set; } = null!;

    [Output("ttl")]
    public Output<int?> Ttl { get; private set; } = null!;

    [Output("type")]
    public Output<string> Type { get; private set; } = null!;

    [Output("zoneId")]
    public Output<string> ZoneId { get; private set; } = null!;

    public Record(string name, RecordArgs args, CustomResourceOptions? options = null)
        : base("aws:route53/record:Record", name, args ?? new RecordArgs(), MakeResourceOptions(options, "")) { }

    private Record(string name, Input<string> id, RecordState? state = null, CustomResourceOptions? options = null)
        : base("aws:route53/record:Record", name, state, MakeResourceOptions(options, id)) { }

    public static Record Get(string name, Input<string> id, RecordState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var defaultOptions = new CustomResourceOptions { Version = Utilities.Version };
        var merged = CustomResourceOptions.Merge(defaultOptions, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
