using System.Reflection;

namespace StandIns.Tests.PulumiPackage;

/// <summary>The Pulumi stand-in against the recorded API of the package, which the build of this project does not need.</summary>
public class PublicApiTests
{
    // By its path: whichever Pulumi lies beside the tests is not meant.
    private static readonly string StandIn = Path.Combine(
        Repository.Root,
        "eng",
        "standins",
        "Pulumi",
        "bin",
        Configuration(),
        "net10.0",
        "Pulumi.dll"
    );

    private static readonly HashSet<string> Package =
    [
        .. Repository.Fact("pulumi-dotnet-3.112.1-api.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries),
    ];

    [Fact]
    public void The_stand_in_has_nothing_that_the_package_does_not_have()
    {
        var standIn = PublicApi.Of(StandIn);

        Assert.NotEmpty(standIn);
        Assert.Empty(standIn.Except(Package).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("class Pulumi.Deployment : System.Object")]
    [InlineData("class Pulumi.Output`1 : System.Object")]
    [InlineData("class Pulumi.InputMap`1 : Pulumi.Input`1[System.Collections.Immutable.ImmutableDictionary`2[System.String,TValue]]")]
    [InlineData("class Pulumi.ProviderResource : Pulumi.CustomResource")]
    [InlineData("Pulumi.Deployment :: System.Threading.Tasks.Task`1[System.Int32] RunAsync[TStack]()")]
    [InlineData(
        "Pulumi.CustomResource :: System.Void .ctor(System.String, System.String, Pulumi.ResourceArgs, Pulumi.CustomResourceOptions)"
    )]
    [InlineData("Pulumi.ComponentResource :: System.Void RegisterOutputs()")]
    public void What_a_program_is_written_with_is_there(string line)
    {
        Assert.Contains(line, Package);
        Assert.Contains(line, PublicApi.Of(StandIn));
    }

    [Theory]
    [InlineData("Pulumi.Input`1")]
    [InlineData("Pulumi.InputList`1")]
    [InlineData("Pulumi.InputMap`1")]
    [InlineData("Pulumi.InputUnion`2")]
    [InlineData("Pulumi.InputJson")]
    [InlineData("Pulumi.Union`2")]
    [InlineData("Pulumi.Config")]
    [InlineData("Pulumi.Log")]
    [InlineData("Pulumi.CustomTimeouts")]
    [InlineData("Pulumi.Alias")]
    public void A_type_that_is_easily_left_half_done_is_whole(string type)
    {
        var members = Package.Where(line => line.StartsWith($"{type} :: ", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(members);
        Assert.Empty(members.Except(PublicApi.Of(StandIn)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_stand_in_has_the_packages_version_so_that_assemblies_built_against_either_load() =>
        Assert.Equal(new Version(3, 112, 1, 0), AssemblyName.GetAssemblyName(StandIn).Version);

    private static string Configuration() => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
}
