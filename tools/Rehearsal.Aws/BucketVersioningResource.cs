using Google.Protobuf.WellKnownTypes;
using Rehearsal.Cloud.Control;
using static Rehearsal.Aws.InputType;

namespace Rehearsal.Aws;

/// <summary><c>aws:s3/bucketVersioning:BucketVersioning</c>.</summary>
internal sealed class BucketVersioningResource : BucketPartResource
{
    public override string Token => "aws:s3/bucketVersioning:BucketVersioning";

    public override IReadOnlyDictionary<string, InputType> Inputs { get; } =
        new Dictionary<string, InputType>
        {
            ["bucket"] = Text.Needed(),
            ["expectedBucketOwner"] = Text,
            ["mfa"] = Text,
            ["region"] = Text,
            ["versioningConfiguration"] = InputType
                .Object(new Dictionary<string, InputType> { ["mfaDelete"] = Text, ["status"] = Text.Needed() })
                .Needed(),
        };

    protected override string Part => "versioning";

    protected override string Sent(Struct inputs) => inputs.Object("versioningConfiguration").Text("status") ?? "Suspended";

    protected override Struct? Stored(BucketDocument bucket) =>
        bucket.Versioning is string status
            ? new Struct().With(("versioningConfiguration", Value.ForStruct(new Struct().With(("status", Value.ForString(status))))))
            : null;
}
