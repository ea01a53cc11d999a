using Google.Protobuf.WellKnownTypes;
using Rehearsal.Cloud.Control;
using static Rehearsal.Aws.InputType;

namespace Rehearsal.Aws;

/// <summary><c>aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock</c>.</summary>
internal sealed class BucketPublicAccessBlockResource : BucketPartResource
{
    private static readonly string[] Switches = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"];

    public override string Token => "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";

    public override IReadOnlyDictionary<string, InputType> Inputs { get; } =
        new Dictionary<string, InputType>
        {
            ["blockPublicAcls"] = Flag,
            ["blockPublicPolicy"] = Flag,
            ["bucket"] = Text.Needed(),
            ["ignorePublicAcls"] = Flag,
            ["region"] = Text,
            ["restrictPublicBuckets"] = Flag,
            ["skipDestroy"] = Flag,
        };

    protected override string Part => "public-access-block";

    protected override string Sent(Struct inputs) =>
        System.Text.Json.JsonSerializer.Serialize(Switches.ToDictionary(name => name, inputs.Flag));

    protected override Struct? Stored(BucketDocument bucket) =>
        bucket.PublicAccessBlock is IReadOnlyDictionary<string, bool> block
            ? new Struct().With(block.Select(one => (one.Key, (Value?)Value.ForBool(one.Value))))
            : null;
}
