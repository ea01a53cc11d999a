using Google.Protobuf.WellKnownTypes;
using Rehearsal.Cloud.Control;
using static Rehearsal.Aws.InputType;

namespace Rehearsal.Aws;

/// <summary><c>aws:s3/bucket:Bucket</c>: a private bucket.</summary>
internal sealed class BucketResource : SimulatedResource
{
    public override string Token => "aws:s3/bucket:Bucket";

    public override IReadOnlyDictionary<string, InputType> Inputs { get; } =
        new Dictionary<string, InputType>
        {
            ["accelerationStatus"] = Text,
            ["acl"] = Text,
            ["bucket"] = Text,
            ["bucketNamespace"] = Text,
            ["bucketPrefix"] = Text,
            ["corsRules"] = Opaques,
            ["forceDestroy"] = Flag,
            ["grants"] = Opaques,
            ["lifecycleRules"] = Opaques,
            ["logging"] = Opaque,
            ["objectLockConfiguration"] = Opaque,
            ["objectLockEnabled"] = Flag,
            ["policy"] = new(InputKind.TextOrObject),
            ["region"] = Text,
            ["replicationConfiguration"] = Opaque,
            ["requestPayer"] = Text,
            ["serverSideEncryptionConfiguration"] = Opaque,
            ["tags"] = Opaque,
            ["versioning"] = Opaque,
            ["website"] = Opaque,
        };

    public override IReadOnlyDictionary<string, InputKind> Computed { get; } =
        new Dictionary<string, InputKind>
        {
            ["arn"] = InputKind.Text,
            ["bucketDomainName"] = InputKind.Text,
            ["bucketRegion"] = InputKind.Text,
            ["bucketRegionalDomainName"] = InputKind.Text,
            ["hostedZoneId"] = InputKind.Text,
        };

    public override IReadOnlySet<string> ReplacedBy { get; } =
        new HashSet<string> { "bucket", "bucketNamespace", "bucketPrefix", "objectLockEnabled", "region" };

    public override Struct Completed(Struct inputs, Struct olds, string name, byte[] seed)
    {
        var prefix = inputs.Text("bucketPrefix");
        return prefix is null ? Named("bucket", inputs, olds, name, seed) : inputs;
    }

    public override async Task<(string Id, Struct Outputs)> CreateAsync(
        CloudClient cloud,
        Struct inputs,
        CancellationToken cancellationToken
    )
    {
        var name = inputs.Text("bucket") ?? Needed(inputs, "bucketPrefix") + Guid.NewGuid().ToString("N")[..26];
        await cloud.SendAsync<BucketDocument>(HttpMethod.Post, "buckets/" + Uri.EscapeDataString(name), null, cancellationToken);
        if (inputs.Fields.ContainsKey("policy"))
        {
            await cloud.PutTextAsync($"buckets/{Uri.EscapeDataString(name)}/policy", BucketPolicyResource.Json(inputs), cancellationToken);
        }

        return (name, Outputs(name, inputs));
    }

    public override async Task<(Struct Outputs, Struct Inputs)?> ReadAsync(
        CloudClient cloud,
        string id,
        Struct inputs,
        CancellationToken cancellationToken
    )
    {
        var found = await cloud.GetAsync<BucketDocument>("buckets/" + Uri.EscapeDataString(id), cancellationToken);
        if (found is null)
        {
            return null;
        }

        var known = inputs.Fields.Count > 0 ? inputs : inputs.With(("bucket", Value.ForString(id)));
        return (Outputs(id, known), known);
    }

    public override Task<Struct> UpdateAsync(CloudClient cloud, string id, Struct inputs, CancellationToken cancellationToken) =>
        Task.FromResult(Outputs(id, inputs));

    public override Task DeleteAsync(CloudClient cloud, string id, Struct outputs, CancellationToken cancellationToken) =>
        cloud.DeleteAsync(
            $"buckets/{Uri.EscapeDataString(id)}?force={(outputs.Flag("forceDestroy") ? "true" : "false")}",
            cancellationToken
        );

    private static Struct Outputs(string name, Struct inputs) =>
        inputs.With(
            ("bucket", Value.ForString(name)),
            ("arn", Value.ForString("arn:aws:s3:::" + name)),
            ("bucketDomainName", Value.ForString(name + ".s3.amazonaws.com")),
            ("bucketRegion", Value.ForString(Region)),
            ("bucketRegionalDomainName", Value.ForString($"{name}.s3.{Region}.amazonaws.com")),
            ("hostedZoneId", Value.ForString("Z3AQBSTGFYJSTF")),
            ("region", Value.ForString(Region)),
            ("forceDestroy", Value.ForBool(inputs.Flag("forceDestroy")))
        );
}
