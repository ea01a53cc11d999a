using System.Xml.Linq;

namespace InvalidationInfra.Examples.Tests;

/// <summary><c>templates/csharp-static-site</c>, as <c>pulumi new</c> makes a project of it.</summary>
public sealed class TemplateTests
{
    private const string Folder = "templates/csharp-static-site";

    [Fact]
    public async Task A_new_site_is_served_and_a_change_drops_what_changed()
    {
        await using var stack = await ExampleStack.OpenTemplateAsync();

        Assert.Empty(await stack.UpAsync());

        var id = Assert.Single(stack.Cloud.Distributions).Key;
        Assert.All(
            ["/about", "/about/", "/about/index.html"],
            url => Assert.Contains("<title>About", stack.Cloud.Fetch(id, url).Text, StringComparison.Ordinal)
        );
        Assert.Empty(await stack.UpAsync());
        await stack.EditAsync("site/about/index.html", "changed");
        Assert.Equal(["/about*"], await stack.UpAsync());
        Assert.Equal("changed", stack.Cloud.Fetch(id, "/about/").Text);
    }

    [Fact]
    public void Pulumi_asks_for_what_the_program_reads()
    {
        var project = Yaml.Read($"{Folder}/Pulumi.yaml");

        Assert.Equal(("${PROJECT}", "${DESCRIPTION}"), (project.Text("name"), project.Text("description")));
        Assert.Equal(["aws:region", "siteDirectory"], project.Entries("template", "config").Select(entry => entry.Key));
        Assert.All(project.Entries("template", "config"), entry => Assert.NotNull(entry.Value.Text("default")));
    }

    [Fact]
    public void It_takes_the_package_of_the_current_version()
    {
        var version = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("Version").Single().Value;
        var project = XDocument.Load(Path.Combine(Repository.Root, Folder, "${PROJECT}.csproj"));

        var package = project
            .Descendants("PackageReference")
            .Single(reference => (string?)reference.Attribute("Include") == "InvalidationInfra");
        Assert.Equal(version, (string?)package.Attribute("Version"));
    }
}
