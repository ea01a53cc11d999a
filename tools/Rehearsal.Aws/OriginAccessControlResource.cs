using Google.Protobuf.WellKnownTypes;
using Rehearsal.Cloud.Control;
using static Rehearsal.Aws.InputType;

namespace Rehearsal.Aws;

/// <summary><c>aws:cloudfront/originAccessControl:OriginAccessControl</c>.</summary>
internal sealed class OriginAccessControlResource : SimulatedResource
{
    public override string Token => "aws:cloudfront/originAccessControl:OriginAccessControl";

    public override IReadOnlyDictionary<string, InputType> Inputs { get; } =
        new Dictionary<string, InputType>
        {
            ["description"] = Text,
            ["name"] = Text,
            ["originAccessControlOriginType"] = Text.Needed(),
            ["signingBehavior"] = Text.Needed(),
            ["signingProtocol"] = Text.Needed(),
        };

    public override IReadOnlyDictionary<string, InputKind> Computed { get; } =
        new Dictionary<string, InputKind> { ["arn"] = InputKind.Text, ["etag"] = InputKind.Text };

    public override IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string>();

    public override IReadOnlySet<string> ChangedByUpdate { get; } = new HashSet<string> { "etag" };

    public override Struct Completed(Struct inputs, Struct olds, string name, byte[] seed) => Named("name", inputs, olds, name, seed);

    public override async Task<(string Id, Struct Outputs)> CreateAsync(
        CloudClient cloud,
        Struct inputs,
        CancellationToken cancellationToken
    )
    {
        var made = await cloud.SendAsync<AccessControlDocument>(HttpMethod.Post, "origin-access-controls", Sent(inputs), cancellationToken);
        return (made.Id, Outputs(made.Id, inputs));
    }

    public override async Task<(Struct Outputs, Struct Inputs)?> ReadAsync(
        CloudClient cloud,
        string id,
        Struct inputs,
        CancellationToken cancellationToken
    )
    {
        var found = await cloud.GetAsync<AccessControlDocument>("origin-access-controls/" + id, cancellationToken);
        if (found is null)
        {
            return null;
        }

        var known = inputs.Fields.Count > 0 ? inputs : inputs.With(found.Properties.Select(one => (one.Key, ProtocolValue.Of(one.Value))));
        return (Outputs(id, known), known);
    }

    public override async Task<Struct> UpdateAsync(CloudClient cloud, string id, Struct inputs, CancellationToken cancellationToken)
    {
        await cloud.SendAsync<AccessControlDocument>(HttpMethod.Put, "origin-access-controls/" + id, Sent(inputs), cancellationToken);
        return Outputs(id, inputs);
    }

    public override Task DeleteAsync(CloudClient cloud, string id, Struct outputs, CancellationToken cancellationToken) =>
        cloud.DeleteAsync("origin-access-controls/" + id, cancellationToken);

    private static Dictionary<string, string> Sent(Struct inputs) =>
        inputs.Fields.Keys.ToDictionary(name => name, name => inputs.Text(name) ?? "");

    private static Struct Outputs(string id, Struct inputs) =>
        inputs.With(
            ("arn", Value.ForString($"arn:aws:cloudfront::{AccountId}:origin-access-control/{id}")),
            ("etag", Value.ForString("E" + id[1..])),
            ("description", Value.ForString(inputs.Text("description") ?? "Managed by Pulumi"))
        );
}
