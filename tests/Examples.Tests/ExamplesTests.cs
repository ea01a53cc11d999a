namespace InvalidationInfra.Examples.Tests;

/// <summary>The folder of examples as a whole.</summary>
public sealed class ExamplesTests
{
    private static string Folder => Path.Combine(Repository.Root, "examples");

    public static TheoryData<string> All => [.. Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(All))]
    public void An_example_says_what_it_is_and_is_in_the_list(string example)
    {
        var list = File.ReadAllText(Path.Combine(Folder, "README.md"));

        Assert.Contains($"| [{example}]({example}) |", list, StringComparison.Ordinal);
        Assert.StartsWith("# ", File.ReadAllText(Path.Combine(Folder, example, "README.md")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_project_is_named_as_its_folder_and_finds_the_provider(string example)
    {
        var file = Path.Combine(Folder, example, "Pulumi.yaml");
        if (!File.Exists(file))
        {
            Assert.True(Directory.Exists(Path.Combine(Folder, example, ".github")), $"{example} is neither a project nor a pipeline");
            return;
        }

        var project = Yaml.Read(Path.GetRelativePath(Repository.Root, file));
        Assert.Equal(example, project.Text("name"));
        var plugin = Assert.Single(project.Items("plugins", "providers"));
        Assert.True(File.Exists(Path.Combine(Folder, example, plugin.Text("path")!, "PulumiPlugin.yaml")));
    }
}
