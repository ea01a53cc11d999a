namespace InvalidationInfra.Provider.Tests;

/// <summary>Which folder of the provider knows which, by the namespaces that its files use.</summary>
public sealed class ArchitectureTests
{
    private const string Own = "InvalidationInfra.Provider.";

    private static readonly Dictionary<string, HashSet<string>> Used = ReadUsed();

    [Fact]
    public void Only_the_folder_CloudFront_names_the_AWS_SDK() =>
        Assert.Equal(["CloudFront"], Used.Where(folder => folder.Value.Any(IsOfAws)).Select(folder => folder.Key));

    [Fact]
    public void The_port_to_CloudFront_knows_nothing_of_resources() =>
        Assert.Equal(["Logging", "Properties"], KnownTo("CloudFront").Order(StringComparer.Ordinal));

    [Fact]
    public void The_protocol_knows_no_resource_by_name()
    {
        Assert.DoesNotContain("Invalidations", KnownTo("Protocol"));
        Assert.DoesNotContain("Revisions", KnownTo("Protocol"));
    }

    [Fact]
    public void No_two_folders_know_each_other_also_not_by_way_of_others() =>
        Assert.All(Used.Keys, folder => Assert.DoesNotContain(folder, ReachableFrom(folder)));

    private static HashSet<string> ReachableFrom(string folder)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>(KnownTo(folder));
        while (next.TryPop(out var known))
        {
            if (reached.Add(known))
            {
                foreach (var further in KnownTo(known))
                {
                    next.Push(further);
                }
            }
        }

        return reached;
    }

    private static IEnumerable<string> KnownTo(string folder) =>
        Used[folder]
            .Where(name => name.StartsWith(Own, StringComparison.Ordinal))
            .Select(name => name[Own.Length..].Split('.')[0])
            .Where(known => known != folder && Used.ContainsKey(known));

    private static bool IsOfAws(string name) => name == "Amazon" || name.StartsWith("Amazon.", StringComparison.Ordinal);

    private static Dictionary<string, HashSet<string>> ReadUsed()
    {
        var provider = new DirectoryInfo(Path.Combine(Repository.Root, "src", "InvalidationInfra.Provider"));
        return provider
            .EnumerateDirectories()
            .Where(folder => folder.Name is not ("bin" or "obj"))
            .ToDictionary(folder => folder.Name, NamespacesUsedIn, StringComparer.Ordinal);
    }

    private static HashSet<string> NamespacesUsedIn(DirectoryInfo folder) =>
        folder
            .EnumerateFiles("*.cs", SearchOption.AllDirectories)
            .SelectMany(file => File.ReadLines(file.FullName))
            .Where(line => line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';'))
            .Select(line => line["using ".Length..^1])
            .ToHashSet(StringComparer.Ordinal);
}
