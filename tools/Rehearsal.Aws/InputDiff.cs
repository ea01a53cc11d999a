using Google.Protobuf.WellKnownTypes;
using Pulumirpc;
using Kind = Pulumirpc.PropertyDiff.Types.Kind;

namespace Rehearsal.Aws;

/// <summary>What differs between old and new inputs, by property path.</summary>
internal static class InputDiff
{
    /// <param name="olds">The inputs that the resource was last made with.</param>
    /// <param name="news">The inputs asked for.</param>
    /// <param name="replacedBy">The properties that cannot change without a replacement.</param>
    public static DiffResponse Between(Struct olds, Struct news, IReadOnlySet<string> replacedBy)
    {
        var response = new DiffResponse { HasDetailedDiff = true };
        foreach (var name in olds.Fields.Keys.Union(news.Fields.Keys).Order(StringComparer.Ordinal))
        {
            var replaces = replacedBy.Contains(name);
            var found = Differences(name, olds.Fields.GetValueOrDefault(name), news.Fields.GetValueOrDefault(name)).ToArray();
            foreach (var (path, kind) in found)
            {
                response.DetailedDiff[path] = new PropertyDiff { Kind = replaces ? kind + 1 : kind, InputDiff = true };
            }

            if (found.Length > 0)
            {
                response.Diffs.Add(name);
            }

            if (found.Length > 0 && replaces)
            {
                response.Replaces.Add(name);
            }
        }

        response.Changes =
            response.DetailedDiff.Count > 0 ? DiffResponse.Types.DiffChanges.DiffSome : DiffResponse.Types.DiffChanges.DiffNone;
        return response;
    }

    private static IEnumerable<(string Path, Kind Kind)> Differences(string path, Value? old, Value? now)
    {
        if (ProtocolValue.IsAbsent(old) || ProtocolValue.IsAbsent(now))
        {
            return (ProtocolValue.IsAbsent(old), ProtocolValue.IsAbsent(now)) switch
            {
                (true, false) => [(path, Kind.Add)],
                (false, true) => [(path, Kind.Delete)],
                _ => [],
            };
        }

        return (old!.KindCase, now!.KindCase) switch
        {
            _ when ProtocolValue.IsAsset(old) && ProtocolValue.IsAsset(now) => SameAsset(old, now) ? [] : [(path, Kind.Update)],
            (Value.KindOneofCase.StructValue, Value.KindOneofCase.StructValue) => old
                .StructValue.Fields.Keys.Union(now.StructValue.Fields.Keys)
                .Order(StringComparer.Ordinal)
                .SelectMany(name =>
                    Differences(
                        Path(path, name),
                        old.StructValue.Fields.GetValueOrDefault(name),
                        now.StructValue.Fields.GetValueOrDefault(name)
                    )
                ),
            (Value.KindOneofCase.ListValue, Value.KindOneofCase.ListValue) => Enumerable
                .Range(0, Math.Max(old.ListValue.Values.Count, now.ListValue.Values.Count))
                .SelectMany(i =>
                    Differences($"{path}[{i}]", old.ListValue.Values.ElementAtOrDefault(i), now.ListValue.Values.ElementAtOrDefault(i))
                ),
            _ => old.Equals(now) ? [] : [(path, Kind.Update)],
        };
    }

    /// <summary>The engine's hash decides: the state keeps it, and neither path nor text.</summary>
    private static bool SameAsset(Value old, Value now) =>
        ProtocolValue.AssetHash(old) is string hash ? hash == ProtocolValue.AssetHash(now) : old.Equals(now);

    private static string Path(string parent, string name) =>
        name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')
            ? $"{parent}.{name}"
            : $"{parent}[\"{name.Replace("\"", "\\\"", StringComparison.Ordinal)}\"]";
}
