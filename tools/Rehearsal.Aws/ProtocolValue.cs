using Google.Protobuf.WellKnownTypes;

namespace Rehearsal.Aws;

/// <summary>Reading and writing property values as the protocol has them.</summary>
internal static class ProtocolValue
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private const string SignatureKey = "4dabf18193072939515e22adb298388d";
    private const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";
    private const string AssetSignature = "c44067f5952c0a294b673a41bacd8c17";

    public static bool IsUnknown(Value value) => value.KindCase == Value.KindOneofCase.StringValue && value.StringValue == Unknown;

    public static bool IsAbsent(Value? value) =>
        value is null || value.KindCase is Value.KindOneofCase.NullValue or Value.KindOneofCase.None;

    public static bool IsAsset(Value value) => Signature(value) == AssetSignature;

    /// <summary>The value without the secrets' envelopes, at any depth.</summary>
    public static Value Revealed(Value value)
    {
        switch (value.KindCase)
        {
            case Value.KindOneofCase.StructValue when Signature(value) == SecretSignature:
                return Revealed(value.StructValue.Fields["value"]);
            case Value.KindOneofCase.StructValue:
                return Value.ForStruct(Revealed(value.StructValue));
            case Value.KindOneofCase.ListValue:
                return Value.ForList([.. value.ListValue.Values.Select(Revealed)]);
            default:
                return value;
        }
    }

    /// <summary>The object without the secrets' envelopes, at any depth.</summary>
    public static Struct Revealed(Struct? properties)
    {
        var revealed = new Struct();
        foreach (var (name, value) in properties?.Fields ?? [])
        {
            revealed.Fields.Add(name, Revealed(value));
        }

        return revealed;
    }

    public static string? Text(this Struct properties, string name) =>
        properties.Fields.TryGetValue(name, out var value) && value.KindCase == Value.KindOneofCase.StringValue && !IsUnknown(value)
            ? value.StringValue
            : null;

    public static bool Flag(this Struct properties, string name) =>
        properties.Fields.TryGetValue(name, out var value) && value.KindCase == Value.KindOneofCase.BoolValue && value.BoolValue;

    public static double? Number(this Struct properties, string name) =>
        properties.Fields.TryGetValue(name, out var value) && value.KindCase == Value.KindOneofCase.NumberValue ? value.NumberValue : null;

    /// <summary>The object under this name; empty when there is none.</summary>
    public static Struct Object(this Struct properties, string name) =>
        properties.Fields.TryGetValue(name, out var value) && value.KindCase == Value.KindOneofCase.StructValue
            ? value.StructValue
            : new Struct();

    /// <summary>The list under this name; empty when there is none.</summary>
    public static IReadOnlyList<Value> List(this Struct properties, string name) =>
        properties.Fields.TryGetValue(name, out var value) && value.KindCase == Value.KindOneofCase.ListValue ? value.ListValue.Values : [];

    /// <summary>A copy with these properties set as well; those that are <see langword="null"/> are left out.</summary>
    public static Struct With(this Struct properties, params IEnumerable<(string Name, Value? Value)> more)
    {
        var copy = properties.Clone();
        foreach (var (name, value) in more)
        {
            if (value is not null)
            {
                copy.Fields[name] = value;
            }
        }

        return copy;
    }

    public static Value? Of(string? text) => text is null ? null : Value.ForString(text);

    /// <summary>The SHA-256 that the engine has put into an asset, if any.</summary>
    public static string? AssetHash(Value asset) => asset.StructValue.Text("hash");

    /// <summary>The bytes of an asset.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<byte[]> AssetBytesAsync(Value asset, CancellationToken cancellationToken)
    {
        if (asset.StructValue.Text("path") is { Length: > 0 } path)
        {
            return await File.ReadAllBytesAsync(path, cancellationToken);
        }

        return asset.StructValue.Text("text") is string text
            ? System.Text.Encoding.UTF8.GetBytes(text)
            : throw new IOException("The asset has neither a path nor text.");
    }

    private static string? Signature(Value value) =>
        value.KindCase == Value.KindOneofCase.StructValue ? value.StructValue.Text(SignatureKey) : null;
}
