using System.Text;
using Google.Protobuf.WellKnownTypes;
using Rehearsal.Cloud.Control;
using static Rehearsal.Aws.InputType;

namespace Rehearsal.Aws;

/// <summary><c>aws:s3/bucketObjectv2:BucketObjectv2</c>: an object, from an asset or from text.</summary>
internal sealed class BucketObjectResource : SimulatedResource
{
    private static readonly string[] ContentInputs = ["source", "content", "contentBase64"];

    public override string Token => "aws:s3/bucketObjectv2:BucketObjectv2";

    public override IReadOnlyDictionary<string, InputType> Inputs { get; } =
        new Dictionary<string, InputType>
        {
            ["acl"] = Text,
            ["bucket"] = Text.Needed(),
            ["bucketKeyEnabled"] = Flag,
            ["cacheControl"] = Text,
            ["checksumAlgorithm"] = Text,
            ["content"] = Text,
            ["contentBase64"] = Text,
            ["contentDisposition"] = Text,
            ["contentEncoding"] = Text,
            ["contentLanguage"] = Text,
            ["contentType"] = Text,
            ["etag"] = Text,
            ["forceDestroy"] = Flag,
            ["key"] = Text,
            ["kmsKeyId"] = Text,
            ["metadata"] = Opaque,
            ["objectLockLegalHoldStatus"] = Text,
            ["objectLockMode"] = Text,
            ["objectLockRetainUntilDate"] = Text,
            ["overrideProvider"] = Opaque,
            ["region"] = Text,
            ["serverSideEncryption"] = Text,
            ["source"] = new(InputKind.Asset),
            ["sourceHash"] = Text,
            ["storageClass"] = Text,
            ["tags"] = Opaque,
            ["websiteRedirect"] = Text,
        };

    public override IReadOnlyDictionary<string, InputKind> Computed { get; } =
        new Dictionary<string, InputKind> { ["arn"] = InputKind.Text, ["versionId"] = InputKind.Text };

    public override IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "bucket", "key", "region" };

    public override IReadOnlySet<string> ChangedByUpdate { get; } = new HashSet<string> { "etag", "versionId" };

    public override Struct Completed(Struct inputs, Struct olds, string name, byte[] seed) =>
        ProtocolValue.IsAbsent(inputs.Fields.GetValueOrDefault("key")) ? inputs.With(("key", Value.ForString(name))) : inputs;

    public override IEnumerable<(string Property, string Reason)> Failures(Struct inputs) =>
        ContentInputs
            .Where(inputs.Fields.ContainsKey)
            .Skip(1)
            .Select(name => (name, $"'{name}': an object has one of source, content and contentBase64"));

    public override async Task<(string Id, Struct Outputs)> CreateAsync(
        CloudClient cloud,
        Struct inputs,
        CancellationToken cancellationToken
    )
    {
        var outputs = await PutAsync(cloud, inputs, cancellationToken);
        return ($"{Needed(inputs, "bucket")}/{Needed(inputs, "key")}", outputs);
    }

    public override async Task<(Struct Outputs, Struct Inputs)?> ReadAsync(
        CloudClient cloud,
        string id,
        Struct inputs,
        CancellationToken cancellationToken
    )
    {
        var (bucket, key) = Parts(id);
        var found = await cloud.GetAsync<ObjectDocument>(Address(bucket, key), cancellationToken);
        if (found is null)
        {
            return null;
        }

        var known =
            inputs.Fields.Count > 0
                ? inputs
                : inputs.With(
                    ("bucket", Value.ForString(bucket)),
                    ("key", Value.ForString(key)),
                    ("contentType", ProtocolValue.Of(found.ContentType))
                );
        return (Outputs(known, bucket, key, found), known);
    }

    public override Task<Struct> UpdateAsync(CloudClient cloud, string id, Struct inputs, CancellationToken cancellationToken) =>
        PutAsync(cloud, inputs, cancellationToken);

    public override Task DeleteAsync(CloudClient cloud, string id, Struct outputs, CancellationToken cancellationToken)
    {
        var (bucket, key) = Parts(id);
        return cloud.DeleteAsync(Address(bucket, key), cancellationToken);
    }

    private static async Task<Struct> PutAsync(CloudClient cloud, Struct inputs, CancellationToken cancellationToken)
    {
        var (bucket, key) = (Needed(inputs, "bucket"), Needed(inputs, "key"));
        var asked = new ObjectDocument(
            await ContentAsync(inputs, cancellationToken),
            inputs.Text("contentType"),
            inputs.Text("cacheControl")
        );
        var stored = await cloud.SendAsync<ObjectDocument>(HttpMethod.Put, Address(bucket, key), asked, cancellationToken);
        return Outputs(inputs, bucket, key, stored);
    }

    private static async Task<byte[]> ContentAsync(Struct inputs, CancellationToken cancellationToken)
    {
        if (inputs.Fields.TryGetValue("source", out var source))
        {
            return await ProtocolValue.AssetBytesAsync(source, cancellationToken);
        }

        return inputs.Text("contentBase64") is string base64
            ? Convert.FromBase64String(base64)
            : Encoding.UTF8.GetBytes(inputs.Text("content") ?? "");
    }

    private static Struct Outputs(Struct inputs, string bucket, string key, ObjectDocument stored) =>
        inputs.With(
            ("arn", Value.ForString($"arn:aws:s3:::{bucket}/{key}")),
            ("key", Value.ForString(key)),
            ("etag", ProtocolValue.Of(stored.ETag)),
            ("versionId", Value.ForString(stored.VersionId ?? "")),
            ("contentType", ProtocolValue.Of(stored.ContentType)),
            ("region", Value.ForString(Region)),
            ("serverSideEncryption", Value.ForString("AES256")),
            ("storageClass", Value.ForString(inputs.Text("storageClass") ?? "STANDARD"))
        );

    private static (string Bucket, string Key) Parts(string id)
    {
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 ? (id[..slash], id[(slash + 1)..]) : throw new IOException($"'{id}' is not the id of an object: BUCKET/KEY.");
    }

    private static string Address(string bucket, string key) =>
        $"buckets/{Uri.EscapeDataString(bucket)}/objects?key={Uri.EscapeDataString(key)}";
}
