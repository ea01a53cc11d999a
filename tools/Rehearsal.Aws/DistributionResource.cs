using Google.Protobuf.WellKnownTypes;
using Rehearsal.Cloud.Control;

namespace Rehearsal.Aws;

/// <summary><c>aws:cloudfront/distribution:Distribution</c>: deployed at once.</summary>
internal sealed class DistributionResource : SimulatedResource
{
    /// <summary>The hosted zone of every CloudFront distribution, for alias records.</summary>
    private const string CloudFrontZone = "Z2FDTNDATAQYW2";

    public override string Token => "aws:cloudfront/distribution:Distribution";

    public override IReadOnlyDictionary<string, InputType> Inputs => DistributionInputs.All;

    public override IReadOnlyDictionary<string, InputKind> Computed { get; } =
        new Dictionary<string, InputKind>
        {
            ["arn"] = InputKind.Text,
            ["callerReference"] = InputKind.Text,
            ["domainName"] = InputKind.Text,
            ["etag"] = InputKind.Text,
            ["hostedZoneId"] = InputKind.Text,
            ["lastModifiedTime"] = InputKind.Text,
            ["status"] = InputKind.Text,
            ["inProgressValidationBatches"] = InputKind.Number,
        };

    public override IReadOnlySet<string> ReplacedBy { get; } = new HashSet<string> { "staging" };

    public override IReadOnlySet<string> ChangedByUpdate { get; } = new HashSet<string> { "etag", "lastModifiedTime" };

    public override IEnumerable<(string Property, string Reason)> Failures(Struct inputs) => DistributionInputs.Failures(inputs);

    public override async Task<(string Id, Struct Outputs)> CreateAsync(
        CloudClient cloud,
        Struct inputs,
        CancellationToken cancellationToken
    )
    {
        var made = await cloud.SendAsync<DistributionDocument>(
            HttpMethod.Post,
            "distributions",
            DistributionInputs.Settings(inputs),
            cancellationToken
        );
        return (made.Id, Outputs(inputs, made));
    }

    public override async Task<(Struct Outputs, Struct Inputs)?> ReadAsync(
        CloudClient cloud,
        string id,
        Struct inputs,
        CancellationToken cancellationToken
    )
    {
        var found = await cloud.GetAsync<DistributionDocument>("distributions/" + id, cancellationToken);
        if (found is null)
        {
            return null;
        }

        var known = inputs.Fields.Count > 0 ? inputs : DistributionInputs.Of(found.Settings);
        return (Outputs(known, found), known);
    }

    public override async Task<Struct> UpdateAsync(CloudClient cloud, string id, Struct inputs, CancellationToken cancellationToken)
    {
        var changed = await cloud.SendAsync<DistributionDocument>(
            HttpMethod.Put,
            "distributions/" + id,
            DistributionInputs.Settings(inputs),
            cancellationToken
        );
        return Outputs(inputs, changed);
    }

    public override Task DeleteAsync(CloudClient cloud, string id, Struct outputs, CancellationToken cancellationToken) =>
        outputs.Flag("retainOnDelete") ? Task.CompletedTask : cloud.DeleteAsync("distributions/" + id, cancellationToken);

    private static Struct Outputs(Struct inputs, DistributionDocument made) =>
        inputs.With(
            ("arn", Value.ForString(made.Arn)),
            ("callerReference", Value.ForString(made.CallerReference)),
            ("domainName", Value.ForString(made.DomainName)),
            ("etag", Value.ForString(made.ETag)),
            ("hostedZoneId", Value.ForString(CloudFrontZone)),
            ("inProgressValidationBatches", Value.ForNumber(made.InProgress)),
            ("lastModifiedTime", Value.ForString(made.LastModified.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff +0000 'UTC'", null))),
            ("status", Value.ForString("Deployed"))
        );
}
