using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.Plans;
using InvalidationInfra.Core.Urls;

namespace Rehearsal.Comments;

/// <summary>The file that <c>pulumi preview --json</c> writes.</summary>
internal static partial class PreviewFile
{
    private const string InvalidationType = "cloudfront-invalidation:index:CloudFrontInvalidation";

    // A file of the machine that made the preview, which no reader of a comment can open.
    private const string PictureStart = "picture of the plan: ";

    /// <summary>The entry of <c>changes</c> that counts what the provider does not list.</summary>
    private const string RestName = "…";

    /// <summary>Reads the invalidations that a preview would create or update, in its order.</summary>
    /// <exception cref="FormatException">The file has no preview.</exception>
    public static async Task<ImmutableArray<PreviewedInvalidation>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(path);
            using var document = await JsonDocument.ParseAsync(file, cancellationToken: cancellationToken);
            var steps = Items(document.RootElement, "steps");
            var diagnostics = Items(document.RootElement, "diagnostics");
            return steps.Count == 0 && diagnostics.Count == 0 && Member(document.RootElement, "changeSummary") is null
                ? throw new FormatException($"{path} has no preview: write it with pulumi preview --json")
                : [.. steps.Where(IsInvalidation).Select(step => Read(step, diagnostics))];
        }
        catch (JsonException e)
        {
            throw new FormatException($"{path} has no preview: write it with pulumi preview --json ({e.Message})", e);
        }
    }

    private static bool IsInvalidation(JsonElement step) =>
        Text(step, "op") is "create" or "update" or "replace" or "create-replacement"
        && Member(step, "newState") is { } state
        && Text(state, "type") == InvalidationType;

    private static PreviewedInvalidation Read(JsonElement step, List<JsonElement> diagnostics)
    {
        var urn = Text(step, "urn") ?? "";
        var said = diagnostics.Where(diagnostic => Text(diagnostic, "urn") == urn).ToLookup(IsGrave, MessageOf);
        var inputs = Member(Member(step, "newState"), "inputs");
        var changes = Entries(Member(inputs, "changes"));
        return new PreviewedInvalidation(
            urn[(urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..],
            changes.Remove(RestName),
            changes.TryGetValue(RestName, out var rest)
            && int.TryParse(Digits().Match(rest).Value, CultureInfo.InvariantCulture, out var more)
                ? more
                : 0,
            [.. said[false].Where(sentence => !sentence.StartsWith(PictureStart, StringComparison.Ordinal))],
            [.. said[true]],
            Picture(step)
        );
    }

    private static bool IsGrave(JsonElement diagnostic) => Text(diagnostic, "severity") is "warning" or "error";

    private static string MessageOf(JsonElement diagnostic) => (Text(diagnostic, "message") ?? "").Trim();

    private static (PlanRequest Request, Plan Plan)? Picture(JsonElement step)
    {
        var (old, state) = (Member(step, "oldState"), Member(step, "newState"));
        var inputs = Member(state, "inputs");
        if (
            Unpacked(Member(inputs, "manifest")) is not { } after
            || Unpacked(Member(Member(old, "inputs"), "manifest")) is not { } before
            || PathsOf(Member(Member(state, "outputs"), "invalidatedPaths")) is not { } paths
        )
        {
            return null;
        }

        var request = new PlanRequest
        {
            Before = before,
            After = after,
            Serving = Serving.Of(
                Text(inputs, "pathPrefix") ?? "",
                Text(inputs, "indexDocument") ?? "index.html",
                IsSet(inputs, "cleanUrls"),
                EndingsOf(Member(inputs, "servedAs")),
                Text(inputs, "fallbackDocument"),
                IsSet(inputs, "queryStrings")
            ),
            InvalidateAdded = IsSet(inputs, "invalidateAdded"),
        };
        return (request, InvalidationPlanner.Cover(request, paths));
    }

    private static bool IsSet(JsonElement? inputs, string name) => Member(inputs, name)?.ValueKind == JsonValueKind.True;

    private static IEnumerable<KeyValuePair<string, ImmutableArray<string>>> EndingsOf(JsonElement? map) =>
        map is { ValueKind: JsonValueKind.Object } entries
            ? entries
                .EnumerateObject()
                .Where(entry => entry.Value.ValueKind == JsonValueKind.Array)
                .Select(entry => KeyValuePair.Create(entry.Name, ImmutableArray.CreateRange(Texts(entry.Value))))
            : [];

    private static IEnumerable<string> Texts(JsonElement list) =>
        list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!);

    private static Manifest? Unpacked(JsonElement? packed)
    {
        try
        {
            return packed is { ValueKind: JsonValueKind.String } text ? Manifest.Unpack(text.GetString()!) : null;
        }
        catch (ManifestException)
        {
            // A secret, or unknown yet.
            return null;
        }
    }

    /// <summary>The paths of a list; null where they are unknown yet, or a secret.</summary>
    private static List<InvalidationPath>? PathsOf(JsonElement? list)
    {
        if (list is not { ValueKind: JsonValueKind.Array } array)
        {
            return null;
        }

        var paths = new List<InvalidationPath>();
        foreach (var item in array.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String || !InvalidationPath.TryParse(item.GetString()!, out var path, out _))
            {
                return null;
            }

            paths.Add(path);
        }

        return paths;
    }

    private static ImmutableSortedDictionary<string, string> Entries(JsonElement? map) =>
        map is { ValueKind: JsonValueKind.Object } entries
            ? entries
                .EnumerateObject()
                .ToImmutableSortedDictionary(
                    entry => entry.Name,
                    entry => entry.Value.ValueKind == JsonValueKind.String ? entry.Value.GetString()! : "",
                    StringComparer.Ordinal
                )
            : ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    private static List<JsonElement> Items(JsonElement parent, string name) =>
        Member(parent, name) is { ValueKind: JsonValueKind.Array } items ? [.. items.EnumerateArray()] : [];

    private static JsonElement? Member(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement? parent, string name) =>
        Member(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
