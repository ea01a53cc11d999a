using Google.Protobuf.WellKnownTypes;

namespace Rehearsal.Aws;

/// <summary>Checks inputs against their types: nothing unknown, nothing missing, nothing of another kind.</summary>
internal static class InputCheck
{
    /// <returns>The property and what is wrong with it, for each failure.</returns>
    public static IEnumerable<(string Property, string Reason)> Failures(
        string owner,
        Struct inputs,
        IReadOnlyDictionary<string, InputType> types,
        string prefix = ""
    )
    {
        foreach (var (name, value) in inputs.Fields.Where(one => !ProtocolValue.IsAbsent(one.Value)))
        {
            if (!types.TryGetValue(name, out var type))
            {
                yield return (prefix + name, $"{owner} has no input '{prefix}{name}'");
                continue;
            }

            foreach (var failure in Failures(owner, value, type, prefix + name))
            {
                yield return failure;
            }
        }

        foreach (
            var (name, _) in types.Where(one => one.Value.Required && ProtocolValue.IsAbsent(inputs.Fields.GetValueOrDefault(one.Key)))
        )
        {
            yield return (prefix + name, $"{owner} needs '{prefix}{name}'");
        }
    }

    private static IEnumerable<(string Property, string Reason)> Failures(string owner, Value value, InputType type, string path)
    {
        if (ProtocolValue.IsUnknown(value))
        {
            return [];
        }

        if (!Fits(value, type.Kind))
        {
            return [(path, $"'{path}' of {owner} must be {Noun(type.Kind)}")];
        }

        if (type is { Kind: InputKind.List, Item: InputType item })
        {
            return value.ListValue.Values.SelectMany((one, i) => Failures(owner, one, item, $"{path}[{i}]"));
        }

        return type is { Kind: InputKind.Object, Fields: IReadOnlyDictionary<string, InputType> fields }
            ? Failures(owner, value.StructValue, fields, path + ".")
            : [];
    }

    private static bool Fits(Value value, InputKind kind) =>
        kind switch
        {
            InputKind.Text => value.KindCase == Value.KindOneofCase.StringValue,
            InputKind.Flag => value.KindCase == Value.KindOneofCase.BoolValue,
            InputKind.Number => value.KindCase == Value.KindOneofCase.NumberValue,
            InputKind.List => value.KindCase == Value.KindOneofCase.ListValue,
            InputKind.Object => value.KindCase == Value.KindOneofCase.StructValue,
            InputKind.Asset => ProtocolValue.IsAsset(value),
            _ => value.KindCase is Value.KindOneofCase.StringValue or Value.KindOneofCase.StructValue,
        };

    private static string Noun(InputKind kind) =>
        kind switch
        {
            InputKind.Text => "a string",
            InputKind.Flag => "true or false",
            InputKind.Number => "a number",
            InputKind.List => "a list",
            InputKind.Object => "an object",
            InputKind.Asset => "an asset",
            _ => "a string or an object",
        };
}
