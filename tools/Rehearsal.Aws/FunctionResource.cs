using Google.Protobuf.WellKnownTypes;
using Rehearsal.Cloud.Control;
using static Rehearsal.Aws.InputType;

namespace Rehearsal.Aws;

/// <summary><c>aws:cloudfront/function:Function</c>: published at once.</summary>
internal sealed class FunctionResource : SimulatedResource
{
    // CloudFront's quota of a function's size.
    private const int MaxBytes = 10 << 10;

    public override string Token => "aws:cloudfront/function:Function";

    public override IReadOnlyDictionary<string, InputType> Inputs { get; } =
        new Dictionary<string, InputType>
        {
            ["code"] = Text.Needed(),
            ["comment"] = Text,
            ["keyValueStoreAssociations"] = Texts,
            ["name"] = Text,
            ["publish"] = Flag,
            ["runtime"] = Text.Needed(),
            ["tags"] = Opaque,
        };

    public override IReadOnlyDictionary<string, InputKind> Computed { get; } =
        new[] { "arn", "etag", "liveStageEtag", "status" }.ToDictionary(name => name, _ => InputKind.Text);

    public override IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "name" };

    public override IReadOnlySet<string> ChangedByUpdate { get; } = new HashSet<string> { "etag", "liveStageEtag" };

    public override Struct Completed(Struct inputs, Struct olds, string name, byte[] seed) => Named("name", inputs, olds, name, seed);

    public override IEnumerable<(string Property, string Reason)> Failures(Struct inputs)
    {
        if (inputs.Text("runtime") is string runtime and not ("cloudfront-js-1.0" or "cloudfront-js-2.0"))
        {
            yield return ("runtime", $"expected runtime to be one of cloudfront-js-1.0 and cloudfront-js-2.0, got {runtime}");
        }

        if (inputs.Text("code") is string code && System.Text.Encoding.UTF8.GetByteCount(code) > MaxBytes)
        {
            yield return ("code", $"FunctionSizeLimitExceeded: a function has at most {MaxBytes} bytes");
        }
    }

    public override async Task<(string Id, Struct Outputs)> CreateAsync(
        CloudClient cloud,
        Struct inputs,
        CancellationToken cancellationToken
    )
    {
        var name = Needed(inputs, "name");
        return (name, await PublishAsync(cloud, name, inputs, cancellationToken));
    }

    public override async Task<(Struct Outputs, Struct Inputs)?> ReadAsync(
        CloudClient cloud,
        string id,
        Struct inputs,
        CancellationToken cancellationToken
    )
    {
        var found = await cloud.GetAsync<FunctionDocument>(Address(id), cancellationToken);
        if (found is null)
        {
            return null;
        }

        var known = inputs.With(("name", Value.ForString(found.Name)), ("code", Value.ForString(found.Code)));
        return (Outputs(known, found), known);
    }

    public override Task<Struct> UpdateAsync(CloudClient cloud, string id, Struct inputs, CancellationToken cancellationToken) =>
        PublishAsync(cloud, id, inputs, cancellationToken);

    public override Task DeleteAsync(CloudClient cloud, string id, Struct outputs, CancellationToken cancellationToken) =>
        cloud.DeleteAsync(Address(id), cancellationToken);

    private static async Task<Struct> PublishAsync(CloudClient cloud, string name, Struct inputs, CancellationToken cancellationToken)
    {
        await cloud.PutTextAsync(Address(name), Needed(inputs, "code"), cancellationToken);
        var published = await cloud.GetAsync<FunctionDocument>(Address(name), cancellationToken);
        return Outputs(inputs, published ?? throw new IOException($"The cloud has no function {name}."));
    }

    private static Struct Outputs(Struct inputs, FunctionDocument published)
    {
        var tag = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(published.Code)))[
            ..13
        ];
        return inputs.With(
            ("arn", Value.ForString(published.Arn)),
            ("etag", Value.ForString("E" + tag)),
            ("liveStageEtag", Value.ForString("E" + tag)),
            ("publish", Value.ForBool(true)),
            ("status", Value.ForString("UNASSOCIATED"))
        );
    }

    private static string Address(string name) => "functions/" + Uri.EscapeDataString(name);
}
