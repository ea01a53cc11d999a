using Google.Protobuf.WellKnownTypes;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Tests.Properties;

public sealed class PropertyWireTests
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    [Fact]
    public void The_unknown_sentinel_is_an_unknown_value()
    {
        var read = Read("""{"id": "04da6b54-80e4-46f7-96ec-b56ff0331ba9"}""");

        Assert.Equal(PropertyValue.Unknown.Instance, read["id"]);
        Assert.Equal(Unknown, PropertyWire.Write(read).Fields["id"].StringValue);
    }

    [Fact]
    public void A_secret_keeps_its_wrapper_on_the_way_through()
    {
        const string wire =
            """{"key":{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","value":{"a":["b",1,true]}}}""";

        var read = Read(wire);

        Assert.True(read["key"].ContainsSecret);
        Assert.Equal(Struct.Parser.ParseJson(wire), PropertyWire.Write(read));
    }

    [Theory]
    [InlineData("""{"v":{"4dabf18193072939515e22adb298388d":"d0e6a833031e9bbcd3f4e8bde6ca49a4"}}""", true, false)]
    [InlineData("""{"v":{"4dabf18193072939515e22adb298388d":"d0e6a833031e9bbcd3f4e8bde6ca49a4","secret":true}}""", true, true)]
    [InlineData(
        """{"v":{"4dabf18193072939515e22adb298388d":"d0e6a833031e9bbcd3f4e8bde6ca49a4","value":"x","secret":true,"dependencies":["u"]}}""",
        false,
        true
    )]
    [InlineData("""{"v":{"4dabf18193072939515e22adb298388d":"d0e6a833031e9bbcd3f4e8bde6ca49a4","value":"x"}}""", false, false)]
    public void An_output_value_says_itself_whether_it_is_unknown_and_secret(string wire, bool unknown, bool secret)
    {
        var value = Read(wire)["v"];

        Assert.Equal(unknown, value.ContainsUnknown);
        Assert.Equal(secret, value.ContainsSecret);
    }

    [Theory]
    [InlineData("04da6b54-80e4-46f7-96ec-b56ff0331ba9")]
    [InlineData("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7")]
    [InlineData("3eeb2bf0-c639-47a8-9e75-3b44932eb421")]
    [InlineData("6a19a0b0-7e62-4c92-b797-7f8e31da9cc2")]
    [InlineData("dd056dcd-154b-4c76-9bd3-c8f88648b5ff")]
    [InlineData("030794c1-ac77-496b-92df-f27374a8bd58")]
    [InlineData("e48ece36-62e2-4504-bad9-02848725956a")]
    public void An_unknown_of_any_kind_is_unknown(string sentinel) =>
        Assert.True(Read($$"""{"v": "{{sentinel}}"}""")["v"] is PropertyValue.Unknown);

    [Theory]
    [InlineData("""{"v":{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270"}}""")]
    [InlineData("""{"v":{"4dabf18193072939515e22adb298388d":"1b47061264138c4ac30d75fd1eb44270","value":null}}""")]
    public void A_secret_of_nothing_is_nothing(string wire) => Assert.Empty(Read(wire));

    [Fact]
    public void Nulls_are_as_if_they_had_not_been_given()
    {
        Assert.Empty(Read("""{"a": null}"""));
        Assert.Empty(PropertyWire.Read(null));
    }

    private static PropertyMap Read(string json) => PropertyWire.Read(Struct.Parser.ParseJson(json));
}
