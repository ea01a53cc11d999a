using System.Collections.Frozen;
using Google.Protobuf.WellKnownTypes;

namespace InvalidationInfra.Provider.Properties;

/// <summary>
/// Property values to and from the engine's form of them, a <c>google.protobuf.Struct</c>. Reading never fails: what has no meaning is
/// nothing, or <see cref="PropertyValue.Special"/>, which no property takes.
/// </summary>
internal static class PropertyWire
{
    /// <summary>The text that stands for an unknown value.</summary>
    public const string UnknownSentinel = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    // The engine has a text for each kind of value that is not known. Which kind it would be does not matter here.
    private static readonly FrozenSet<string> UnknownSentinels = new[]
    {
        UnknownSentinel,
        "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", // true or false
        "3eeb2bf0-c639-47a8-9e75-3b44932eb421", // a number
        "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", // a list
        "dd056dcd-154b-4c76-9bd3-c8f88648b5ff", // an object
        "030794c1-ac77-496b-92df-f27374a8bd58", // an asset
        "e48ece36-62e2-4504-bad9-02848725956a", // an archive
    }.ToFrozenSet(StringComparer.Ordinal);

    private const string SpecialKey = "4dabf18193072939515e22adb298388d";
    private const string SecretKind = "1b47061264138c4ac30d75fd1eb44270";
    private const string OutputKind = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    /// <summary>An absent struct (import, <c>Resource.Get</c>) is an empty map.</summary>
    public static PropertyMap Read(Struct? properties) =>
        properties is null
            ? PropertyMap.Empty
            : new PropertyMap(properties.Fields.Select(field => KeyValuePair.Create(field.Key, Read(field.Value))));

    public static Struct Write(PropertyMap properties)
    {
        var result = new Struct();
        foreach (var (name, value) in properties)
        {
            result.Fields[name] = Write(value);
        }

        return result;
    }

    private static PropertyValue Read(Value value) =>
        value.KindCase switch
        {
            Value.KindOneofCase.BoolValue => new PropertyValue.Boolean(value.BoolValue),
            Value.KindOneofCase.NumberValue => new PropertyValue.Number(value.NumberValue),
            Value.KindOneofCase.StringValue => UnknownSentinels.Contains(value.StringValue)
                ? PropertyValue.Unknown.Instance
                : new PropertyValue.Text(value.StringValue),
            Value.KindOneofCase.ListValue => new PropertyValue.List([.. value.ListValue.Values.Select(Read)]),
            Value.KindOneofCase.StructValue => ReadObject(value.StructValue),
            _ => PropertyValue.Null.Instance,
        };

    private static PropertyValue ReadObject(Struct value)
    {
        if (!value.Fields.TryGetValue(SpecialKey, out var kind))
        {
            return new PropertyValue.Map(Read(value));
        }

        return kind.StringValue switch
        {
            // A secret of nothing is nothing.
            SecretKind => value.Fields.TryGetValue("value", out var inner) ? Read(inner).MarkedSecret(true) : PropertyValue.Null.Instance,
            OutputKind => ReadOutput(value),
            _ => new PropertyValue.Special(kind.StringValue),
        };
    }

    private static PropertyValue ReadOutput(Struct output)
    {
        var inner = output.Fields.TryGetValue("value", out var value) ? Read(value) : PropertyValue.Unknown.Instance;
        var secret = output.Fields.TryGetValue("secret", out var flag) && flag.BoolValue;
        return inner.MarkedSecret(secret);
    }

    private static Value Write(PropertyValue value) =>
        value switch
        {
            PropertyValue.Unknown => Value.ForString(UnknownSentinel),
            PropertyValue.Boolean boolean => Value.ForBool(boolean.Value),
            PropertyValue.Number number => Value.ForNumber(number.Value),
            PropertyValue.Text text => Value.ForString(text.Value),
            PropertyValue.List list => Value.ForList([.. list.Items.Select(Write)]),
            PropertyValue.Map map => Value.ForStruct(Write(map.Entries)),
            PropertyValue.Secret secret => Value.ForStruct(
                new Struct { Fields = { [SpecialKey] = Value.ForString(SecretKind), ["value"] = Write(secret.Inner) } }
            ),
            _ => Value.ForNull(),
        };
}
