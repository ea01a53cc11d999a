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

    [Fact]
    public void Nulls_are_as_if_they_had_not_been_given()
    {
        Assert.Empty(Read("""{"a": null}"""));
        Assert.Empty(PropertyWire.Read(null));
    }

    private static PropertyMap Read(string json) => PropertyWire.Read(Struct.Parser.ParseJson(json));
}
