using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace InvalidationInfra.Provider.Tests.Protocol.Hostile;

/// <summary>One change of a message: at a place that it has, and to a value that nobody would have written there.</summary>
/// <param name="Place">Which of the message's places, counted in their order and around.</param>
/// <param name="Change">What happens there.</param>
internal readonly record struct Mutation(int Place, int Change)
{
    private const string SpecialKey = "4dabf18193072939515e22adb298388d";
    private const string SecretKind = "1b47061264138c4ac30d75fd1eb44270";
    private const string OutputKind = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    private static readonly string[] Texts =
    [
        "",
        "\0",
        "a\u001b[2Jb\n",
        "/",
        "/proc",
        "..\0/x",
        "*",
        "/*",
        "/a b",
        "#",
        "none",
        "E1/../..?x=",
        "arn:aws:cloudfront::1:distribution/E1",
        "m2:AAAA",
        "d1:!!!!",
        "NaN",
        "0001-01-01T00:00:00Z",
        "\U0001F600é",
        "{\"roleArn\": \"\\ud800\"}",
        "http://user:password@127.0.0.1:1/",
        "127.0.0.1:99999",
        "urn:pulumi:::::",
        "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
        "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
        "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
        "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
        "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
        "030794c1-ac77-496b-92df-f27374a8bd58",
        "e48ece36-62e2-4504-bad9-02848725956a",
        new string('x', 10_000),
    ];

    private static readonly double[] Numbers =
    [
        0,
        -1,
        0.5,
        double.NaN,
        double.PositiveInfinity,
        double.NegativeInfinity,
        double.MaxValue,
        double.Epsilon,
        int.MaxValue,
        1e15,
    ];

    // Objects that mean something to an engine: whole, cut, and of kinds that there are not.
    private static readonly string[] Objects =
    [
        "{}",
        $$"""{"{{SpecialKey}}": "{{SecretKind}}"}""",
        $$"""{"{{SpecialKey}}": "{{SecretKind}}", "value": null}""",
        $$"""{"{{SpecialKey}}": "{{SecretKind}}", "value": {"{{SpecialKey}}": "{{SecretKind}}", "value": "x"} }""",
        $$"""{"{{SpecialKey}}": "{{OutputKind}}"}""",
        $$"""{"{{SpecialKey}}": "{{OutputKind}}", "secret": true}""",
        $$"""{"{{SpecialKey}}": "{{OutputKind}}", "value": [], "secret": "yes"}""",
        $$"""{"{{SpecialKey}}": 5}""",
        $$"""{"{{SpecialKey}}": null, "value": "x"}""",
        $$"""{"{{SpecialKey}}": "c44067f5952c0a294b673a41bacd8c17", "text": "x"}""",
        $$"""{"{{SpecialKey}}": "0def7320c3a5731c473e5ecbe6d01bc7", "assets": {} }""",
        $$"""{"{{SpecialKey}}": "5cf8f73096256a8f31e491e813e4eb8e", "urn": "x"}""",
        """{"value": {"a": {"b": {"c": [[[null]]]}}}}""",
    ];

    /// <summary>Changes the message.</summary>
    public void Apply(IMessage message)
    {
        var places = PlacesIn(message).ToList();
        if (places.Count > 0)
        {
            places[Place % places.Count](Change);
        }
    }

    private static IEnumerable<Action<int>> PlacesIn(IMessage message)
    {
        foreach (var field in message.Descriptor.Fields.InFieldNumberOrder().Where(field => !field.IsMap))
        {
            if (field.IsRepeated)
            {
                if (field.FieldType == FieldType.String)
                {
                    yield return change => ((IList)field.Accessor.GetValue(message)).Add(TextOf(change));
                }

                continue;
            }

            yield return change => Set(message, field, change);
            if (field.FieldType == FieldType.Message && field.Accessor.GetValue(message) is Struct properties)
            {
                foreach (var place in PlacesIn(properties))
                {
                    yield return place;
                }
            }
        }
    }

    private static IEnumerable<Action<int>> PlacesIn(Struct properties)
    {
        yield return change => properties.Fields[TextOf(change / 7)] = ValueOf(change);
        foreach (var name in properties.Fields.Keys.ToList())
        {
            yield return change => Replace(properties, name, change);
            foreach (var place in PlacesIn(properties.Fields[name]))
            {
                yield return place;
            }
        }
    }

    private static IEnumerable<Action<int>> PlacesIn(Value value)
    {
        if (value.KindCase == Value.KindOneofCase.StructValue)
        {
            return PlacesIn(value.StructValue);
        }

        if (value.KindCase != Value.KindOneofCase.ListValue)
        {
            return [];
        }

        var items = value.ListValue.Values;
        return ((Action<int>[])[change => items.Add(ValueOf(change))])
            .Concat(Enumerable.Range(0, items.Count).Select(i => (Action<int>)(change => items[i] = ValueOf(change))))
            .Concat(items.SelectMany(PlacesIn));
    }

    private static void Set(IMessage message, FieldDescriptor field, int change)
    {
        switch (field.FieldType)
        {
            case FieldType.String:
                field.Accessor.SetValue(message, TextOf(change));
                break;
            case FieldType.Double:
                field.Accessor.SetValue(message, Numbers[change % Numbers.Length]);
                break;
            case FieldType.Bool:
                field.Accessor.SetValue(message, change % 2 == 0);
                break;
            case FieldType.Int32:
                field.Accessor.SetValue(message, change - 1);
                break;
            default:
                field.Accessor.Clear(message);
                break;
        }
    }

    private static void Replace(Struct properties, string name, int change)
    {
        var value = properties.Fields[name];
        switch (change % 8)
        {
            case 0:
                properties.Fields.Remove(name);
                break;
            case 1:
                properties.Fields.Remove(name);
                properties.Fields[TextOf(change / 8)] = value;
                break;
            case 2 when value.KindCase == Value.KindOneofCase.StringValue:
                // Cut, as a state that was edited.
                properties.Fields[name] = Value.ForString(value.StringValue[..(change / 8 % (value.StringValue.Length + 1))]);
                break;
            case 3:
                properties.Fields[name] = Value.ForList(value, ValueOf(change / 8));
                break;
            default:
                properties.Fields[name] = ValueOf(change / 8);
                break;
        }
    }

    private static Value ValueOf(int change) =>
        (change % 5) switch
        {
            0 => Value.ForNull(),
            1 => Value.ForString(TextOf(change / 5)),
            2 => Value.ForNumber(Numbers[change / 5 % Numbers.Length]),
            3 => Value.ForStruct(Struct.Parser.ParseJson(Objects[change / 5 % Objects.Length])),
            _ => Value.ForBool(change % 2 == 0),
        };

    private static string TextOf(int change) => Texts[change % Texts.Length];
}
