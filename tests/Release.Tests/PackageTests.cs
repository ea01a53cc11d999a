using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Release.Tests;

/// <summary>The SDK's package as it is published. <c>eng/release --verify</c> installs it as well.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_package_names_its_plugin_and_where_to_get_it_and_depends_on_Pulumi_alone()
    {
        using var package = await PackAsync();

        Assert.Superset(
            new HashSet<string> { "README.md", "icon.png", "lib/net10.0/InvalidationInfra.dll", "lib/net10.0/InvalidationInfra.xml" },
            package.Entries.Select(entry => entry.FullName).ToHashSet()
        );
        Assert.Equal(
            $$"""{"resource":true,"name":"cloudfront-invalidation","version":"{{Declared.Version}}","server":"github://api.github.com/owner/name"}""",
            JsonNode.Parse(Read(package, "content/pulumi-plugin.json"))!.ToJsonString()
        );
        var specification = XDocument.Parse(Read(package, "InvalidationInfra.nuspec"));
        Assert.Equal(["Pulumi"], Elements(specification, "dependency").Select(dependency => (string?)dependency.Attribute("id")));
        Assert.Equal("https://github.com/owner/name", (string?)Elements(specification, "repository").Single().Attribute("url"));
        Assert.Equal("Apache-2.0", Elements(specification, "license").Single().Value);
    }

    [Fact]
    public async Task Without_a_repository_there_is_no_package()
    {
        var (exitCode, said) = await Command.RunAsync("dotnet", "msbuild", Project, "-t:RequirePluginServer", "-nodeReuse:false");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("dotnet pack -p:GitHubRepository=OWNER/REPOSITORY", said, StringComparison.Ordinal);
    }

    private static string Project => Path.Combine(Repository.Root, "src", "InvalidationInfra", "InvalidationInfra.csproj");

    /// <summary>Packs into folders of its own: the checkout's are used by whatever else runs now.</summary>
    private async Task<ZipArchive> PackAsync()
    {
        var (exitCode, said) = await Command.RunAsync(
            "dotnet",
            "pack",
            Project,
            "-p:GitHubRepository=owner/name",
            "--artifacts-path",
            _folder["built"],
            "--output",
            _folder["packed"],
            "--disable-build-servers"
        );
        Assert.True(exitCode == 0, said);
        return await ZipFile.OpenReadAsync(
            _folder[$"packed/InvalidationInfra.{Declared.Version}.nupkg"],
            TestContext.Current.CancellationToken
        );
    }

    private static string Read(ZipArchive package, string name)
    {
        using var reader = new StreamReader(package.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static IEnumerable<XElement> Elements(XDocument document, string name) =>
        document.Descendants().Where(element => element.Name.LocalName == name);
}
