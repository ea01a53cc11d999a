using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rehearsal.MainJob;

/// <summary>What a rehearsal did, as data: <c>--json FILE</c>.</summary>
internal sealed record JobReport(IReadOnlyList<JobStep> Steps)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public async Task WriteAsync(string file, CancellationToken cancellationToken)
    {
        await using var stream = File.Create(file);
        await JsonSerializer.SerializeAsync(stream, this, Format, cancellationToken);
    }
}
