using System.Text.RegularExpressions;
using InvalidationInfra.Stack.Configuration;

namespace Infra.Tests.Configuration;

/// <summary>Pulumi.yaml tells the user what the stack reads.</summary>
public class ProjectFileTests
{
    private static readonly string ProjectFile = File.ReadAllText(Path.Combine(Repository.Root, "Pulumi.yaml"));

    [Fact]
    public void Every_key_that_the_stack_reads_is_documented_and_no_other()
    {
        var read = new List<string>();
        StackConfiguration.Read(key =>
        {
            read.Add(key);
            return null;
        });

        Assert.Equal(read.Order(StringComparer.Ordinal), Keys().Select(key => key.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_documented_defaults_are_those_of_the_program()
    {
        var defaults = Keys().ToDictionary(key => key.Name, key => key.Default);

        Assert.Equivalent(StackConfiguration.Read(_ => null), StackConfiguration.Read(key => defaults[key]), strict: true);
    }

    private static IEnumerable<(string Name, string Default)> Keys() =>
        Regex
            .Matches(ProjectFile, """(?m)^  (\w+):\n    type: \w+\n    description: .+\n    default: "?(.*?)"?$""")
            .Select(match => (match.Groups[1].Value, match.Groups[2].Value));
}
