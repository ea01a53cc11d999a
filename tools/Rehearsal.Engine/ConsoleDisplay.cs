using System.Text;
using Google.Protobuf.WellKnownTypes;

namespace Rehearsal.Engine;

/// <summary>Shows a command like a deployment log: a line a resource, its differences and its provider's words below it.</summary>
/// <param name="errors">Where errors go; null: with the rest.</param>
internal sealed class ConsoleDisplay(TextWriter output, TextWriter? errors = null) : IEngineDisplay
{
    private readonly Lock _writing = new();
    private readonly HashSet<string> _shownErrors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _lines = new(StringComparer.Ordinal);

    public void Log(string urn, string severity, string message, bool ephemeral)
    {
        // What passes is for a live display; a log keeps what lasts.
        if (ephemeral || message.Length == 0)
        {
            return;
        }

        var line = severity is "info" or "debug" ? message : $"{severity}: {message}";
        lock (_writing)
        {
            if (urn.Length == 0 || urn.Contains(Urns.StackType, StringComparison.Ordinal))
            {
                Write(severity, line);
            }
            else if (_lines.TryGetValue(urn, out var lines))
            {
                lines.Add(line);
            }
            else
            {
                _lines[urn] = [line];
            }
        }
    }

    public void Done(ResourceStep step)
    {
        var text = new StringBuilder();
        text.AppendLine($"{Mark(step)} {step.Type} {step.Name}: {Word(step)}");
        foreach (var group in step.Differences.GroupBy(difference => PropertyPath.Parse(difference.Path)[0]))
        {
            AppendGroup(text, group.Key, [.. group]);
        }

        lock (_writing)
        {
            _lines.Remove(step.Urn, out var lines);
            if (step is { Operation: Operation.Same or Operation.Read, Failure: null } && lines is null)
            {
                return;
            }

            foreach (var line in lines ?? [])
            {
                text.AppendLine($"    {line}");
            }

            output.Write(text);
        }
    }

    public void Finished(EngineCommand command, EngineResult result)
    {
        lock (_writing)
        {
            if (result.Outputs.Fields.Count > 0)
            {
                output.WriteLine("outputs:");
            }

            foreach (var (name, value) in result.Outputs.Fields.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                output.WriteLine($"    {name}: {Show(value)}");
            }

            var counts = System
                .Enum.GetValues<Operation>()
                .Select(operation => (Operation: operation, Count: result.Count(operation)))
                .Where(entry => entry.Count > 0);
            var summary = string.Join(", ", counts.Select(entry => $"{entry.Count} {entry.Operation.ToString().ToLowerInvariant()}"));
            output.WriteLine($"resources: {(summary.Length == 0 ? "none" : summary)}");
            if (result.Error is { } error && !_shownErrors.Contains($"error: {error}"))
            {
                Write("error", $"error: {error}");
            }
        }
    }

    private void Write(string severity, string line)
    {
        if (severity == "error")
        {
            _shownErrors.Add(line);
        }

        (severity == "error" ? errors ?? output : output).WriteLine(line);
    }

    private static void AppendGroup(StringBuilder text, string name, List<ShownDifference> differences)
    {
        if (differences is [{ } only] && only.Path == name)
        {
            text.AppendLine($"  {only.Mark} {name}: {Values(only)}");
            return;
        }

        var keys = differences.Select(difference => PropertyPath.Parse(difference.Path)[^1]).ToList();
        var width = keys.Max(key => key.Length);
        text.AppendLine($"  ~ {name}: {{");
        foreach (var (difference, key) in differences.Zip(keys))
        {
            text.AppendLine($"      {difference.Mark} {key.PadRight(width)}: {Values(difference)}");
        }

        text.AppendLine("    }");
    }

    private static string Values(ShownDifference difference) =>
        difference.Mark switch
        {
            '+' => Show(difference.New),
            '-' => Show(difference.Old),
            _ => $"{Show(difference.Old)} => {Show(difference.New)}",
        };

    private static string Show(Value? value) =>
        value switch
        {
            null => "[absent]",
            _ when WireValues.IsUnknown(value) => "[unknown]",
            _ when WireValues.KindOf(value) == WireValues.SecretKind => "[secret]",
            _ when WireValues.KindOf(value) is WireValues.AssetKind or WireValues.ArchiveKind =>
                $"asset({value.StructValue.Fields["hash"].StringValue[..7]})",
            _ => value.KindCase switch
            {
                Value.KindOneofCase.StringValue => $"\"{value.StringValue}\"",
                Value.KindOneofCase.ListValue => $"[{string.Join(", ", value.ListValue.Values.Select(Show))}]",
                Value.KindOneofCase.StructValue => $"{{{string.Join(", ", Fields(value.StructValue))}}}",
                _ => value.ToString(),
            },
        };

    private static IEnumerable<string> Fields(Struct map) =>
        map.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}: {Show(field.Value)}");

    private static char Mark(ResourceStep step) =>
        step.Failure is not null
            ? '!'
            : step.Operation switch
            {
                Operation.Create => '+',
                Operation.Update => '~',
                Operation.Replace => '±',
                Operation.Delete => '-',
                _ => ' ',
            };

    private static string Word(ResourceStep step) =>
        step.Failure is { } failure ? $"failed: {failure}" : step.Operation.ToString().ToLowerInvariant();
}
