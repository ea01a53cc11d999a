using Google.Protobuf.WellKnownTypes;

namespace Rehearsal.Engine;

/// <summary>What the special values of the protocol look like, and what the engine does with them on their way.</summary>
internal static class WireValues
{
    public const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    public const string SpecialKey = "4dabf18193072939515e22adb298388d";
    public const string SecretKind = "1b47061264138c4ac30d75fd1eb44270";
    public const string AssetKind = "c44067f5952c0a294b673a41bacd8c17";
    public const string ArchiveKind = "0def7320c3a5731c473e5ecbe6d01bc7";
    public const string OutputKind = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
    public const string ReferenceKind = "5cf8f73096256a8f31e491e813e4eb8e";

    public static string? KindOf(Value value) =>
        value.KindCase == Value.KindOneofCase.StructValue && value.StructValue.Fields.TryGetValue(SpecialKey, out var kind)
            ? kind.StringValue
            : null;

    public static bool IsUnknown(Value value) => value is { KindCase: Value.KindOneofCase.StringValue, StringValue: Unknown };

    public static Value Secret(Value value) =>
        KindOf(value) == SecretKind
            ? value
            : Value.ForStruct(new Struct { Fields = { [SpecialKey] = Value.ForString(SecretKind), ["value"] = value } });

    /// <summary>The same properties with each value changed by <paramref name="change"/>, from the leaves up.</summary>
    public static Struct Map(Struct properties, Func<Value, Value> change)
    {
        var result = new Struct();
        foreach (var (name, value) in properties.Fields)
        {
            if (value.KindCase != Value.KindOneofCase.NullValue)
            {
                result.Fields[name] = Map(value, change);
            }
        }

        return result;
    }

    public static Value Map(Value value, Func<Value, Value> change) =>
        change(
            value.KindCase switch
            {
                Value.KindOneofCase.StructValue => Value.ForStruct(Map(value.StructValue, change)),
                Value.KindOneofCase.ListValue => Value.ForList([.. value.ListValue.Values.Select(item => Map(item, change))]),
                _ => value,
            }
        );

    /// <summary>Whether the value, or anything in it, satisfies <paramref name="condition"/>.</summary>
    public static bool Contains(Value value, Func<Value, bool> condition) =>
        condition(value)
        || value.KindCase switch
        {
            Value.KindOneofCase.StructValue => value.StructValue.Fields.Values.Any(inner => Contains(inner, condition)),
            Value.KindOneofCase.ListValue => value.ListValue.Values.Any(inner => Contains(inner, condition)),
            _ => false,
        };

    /// <summary>Output values as plain ones: unknown, secret, or just the value.</summary>
    public static Struct WithoutOutputValues(Struct properties) =>
        Map(
            properties,
            value =>
            {
                if (KindOf(value) != OutputKind)
                {
                    return value;
                }

                var fields = value.StructValue.Fields;
                var inner = fields.TryGetValue("value", out var known) ? known : Value.ForString(Unknown);
                return fields.TryGetValue("secret", out var secret) && secret.BoolValue ? Secret(inner) : inner;
            }
        );

    /// <summary>Secrets as plain values, for CheckConfig and for comparisons.</summary>
    public static Struct WithoutSecrets(Struct properties) =>
        Map(properties, value => KindOf(value) == SecretKind ? value.StructValue.Fields["value"] : value);

    /// <summary>
    /// Properties in which what is secret in <paramref name="source"/> is secret, too, although a provider answered it in the clear.
    /// </summary>
    public static Struct WithSecretsOf(Struct properties, Struct source)
    {
        var result = properties.Clone();
        foreach (var (name, value) in source.Fields)
        {
            if (KindOf(value) == SecretKind && result.Fields.TryGetValue(name, out var answered))
            {
                result.Fields[name] = Secret(answered);
            }
        }

        return result;
    }

    /// <summary>
    /// Properties whose assets lost their paths on the way, with those of <paramref name="source"/> that have the same content.
    /// </summary>
    public static Struct WithAssetsOf(Struct properties, Struct source)
    {
        var assets = new Dictionary<string, Value>(StringComparer.Ordinal);
        Map(
            source,
            value =>
            {
                if (KindOf(value) == AssetKind && value.StructValue.Fields.TryGetValue("hash", out var hash))
                {
                    assets[hash.StringValue] = value;
                }

                return value;
            }
        );
        return Map(
            properties,
            value =>
                KindOf(value) == AssetKind
                && value.StructValue.Fields.TryGetValue("hash", out var hash)
                && assets.TryGetValue(hash.StringValue, out var whole)
                    ? whole
                    : value
        );
    }

    /// <summary>Assets as a provider gets them for a comparison: what they contain, not where it lies.</summary>
    public static Struct WithoutAssetPaths(Struct properties) =>
        Map(
            properties,
            value =>
            {
                if (KindOf(value) is not (AssetKind or ArchiveKind))
                {
                    return value;
                }

                var kept = value.Clone();
                kept.StructValue.Fields.Remove("path");
                kept.StructValue.Fields.Remove("text");
                return kept;
            }
        );

    /// <summary>Without the properties that are unknown, which is how a program gets a preview's outputs.</summary>
    public static Struct WithoutUnknowns(Struct properties)
    {
        var result = new Struct();
        foreach (var (name, value) in properties.Fields)
        {
            if (!Contains(value, IsUnknown))
            {
                result.Fields[name] = value;
            }
        }

        return result;
    }
}
