using System.Text.Encodings.Web;
using System.Text.Json;
using InvalidationInfra.Core.Plans;

namespace Rehearsal.Planning;

/// <summary>A plan as data: <c>--json FILE</c>.</summary>
/// <param name="Milliseconds">Of planning alone: without reading and hashing.</param>
internal sealed record PlanReport(IReadOnlyList<string> Paths, int Stale, long Needless, int Urls, double Milliseconds)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static PlanReport Of(Plan plan, TimeSpan planning) =>
        new([.. plan.Paths.Select(path => path.Path.Encoded)], plan.Stale, plan.Needless, plan.Urls, planning.TotalMilliseconds);

    public string ToJson() => JsonSerializer.Serialize(this, Format);
}
