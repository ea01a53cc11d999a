using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Rehearsal.Cloud.Control;
using static Rehearsal.Aws.InputType;

namespace Rehearsal.Aws;

/// <summary><c>aws:s3/bucketPolicy:BucketPolicy</c>.</summary>
internal sealed class BucketPolicyResource : BucketPartResource
{
    public override string Token => "aws:s3/bucketPolicy:BucketPolicy";

    public override IReadOnlyDictionary<string, InputType> Inputs { get; } =
        new Dictionary<string, InputType>
        {
            ["bucket"] = Text.Needed(),
            ["policy"] = new(InputKind.TextOrObject, Required: true),
            ["region"] = Text,
        };

    protected override string Part => "policy";

    /// <summary>The policy as JSON, whether it was given as text or as an object.</summary>
    internal static string Json(Struct inputs)
    {
        var policy = inputs.Fields["policy"];
        return policy.KindCase == Value.KindOneofCase.StringValue ? policy.StringValue : JsonFormatter.Default.Format(policy);
    }

    protected override string Sent(Struct inputs) => Json(inputs);

    protected override Struct? Stored(BucketDocument bucket) =>
        bucket.Policy is string policy ? new Struct().With(("policy", Value.ForString(policy))) : null;
}
