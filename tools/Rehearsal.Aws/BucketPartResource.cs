using Google.Protobuf.WellKnownTypes;
using Rehearsal.Cloud.Control;

namespace Rehearsal.Aws;

/// <summary>A resource that is one setting of a bucket, and has the bucket's name as its id.</summary>
internal abstract class BucketPartResource : SimulatedResource
{
    public override IReadOnlyDictionary<string, InputKind> Computed { get; } = new Dictionary<string, InputKind>();

    public override IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "bucket", "expectedBucketOwner", "region" };

    /// <summary>The setting's name in the control API.</summary>
    protected abstract string Part { get; }

    public override async Task<(string Id, Struct Outputs)> CreateAsync(
        CloudClient cloud,
        Struct inputs,
        CancellationToken cancellationToken
    )
    {
        var bucket = Needed(inputs, "bucket");
        return (bucket, await UpdateAsync(cloud, bucket, inputs, cancellationToken));
    }

    public override async Task<(Struct Outputs, Struct Inputs)?> ReadAsync(
        CloudClient cloud,
        string id,
        Struct inputs,
        CancellationToken cancellationToken
    )
    {
        var bucket = await cloud.GetAsync<BucketDocument>("buckets/" + Uri.EscapeDataString(id), cancellationToken);
        if (bucket is null || Stored(bucket) is not Struct stored)
        {
            return null;
        }

        var known = inputs.Fields.Count > 0 ? inputs : stored.With(("bucket", Value.ForString(id)));
        return (Outputs(known), known);
    }

    public override async Task<Struct> UpdateAsync(CloudClient cloud, string id, Struct inputs, CancellationToken cancellationToken)
    {
        await cloud.PutTextAsync(Address(id), Sent(inputs), cancellationToken);
        return Outputs(inputs);
    }

    public override Task DeleteAsync(CloudClient cloud, string id, Struct outputs, CancellationToken cancellationToken) =>
        cloud.DeleteAsync(Address(id), cancellationToken);

    /// <summary>What the control API is sent.</summary>
    protected abstract string Sent(Struct inputs);

    /// <summary>The setting's inputs as the bucket has them; <see langword="null"/> when it has none.</summary>
    protected abstract Struct? Stored(BucketDocument bucket);

    private static Struct Outputs(Struct inputs) => inputs.With(("region", Value.ForString(Region)));

    private string Address(string bucket) => $"buckets/{Uri.EscapeDataString(bucket)}/{Part}";
}
