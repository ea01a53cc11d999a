namespace House.Tests;

/// <summary>Rules for the product's code that no analyzer checks in the build.</summary>
public sealed class CodeTests
{
    private const int MaxLineLength = 140;

    private static IEnumerable<string> Files => Tree.Code("src", "infra", "tools");

    [Fact]
    public void No_line_is_longer_than_a_screen_is_wide()
    {
        var tooLong =
            from file in Files
            from line in File.ReadLines(file).Index()
            where new System.Globalization.StringInfo(line.Item).LengthInTextElements > MaxLineLength
            select $"{Path.GetRelativePath(Repository.Root, file)}:{line.Index + 1}";

        Findings.AssertNone(tooLong);
    }

    [Fact]
    public void Usings_are_in_order_with_those_of_the_system_first()
    {
        Assert.All(
            Files,
            file =>
            {
                var usings = File.ReadLines(file)
                    .TakeWhile(line => line.Length == 0 || line.StartsWith("using ", StringComparison.Ordinal))
                    .Where(line => line.Length > 0 && !line.Contains('=', StringComparison.Ordinal))
                    .Select(line => line["using ".Length..].TrimEnd(';'))
                    .ToList();

                Assert.Equal(
                    usings
                        .OrderBy(name => name == "System" || name.StartsWith("System.", StringComparison.Ordinal) ? 0 : 1)
                        .ThenBy(name => name, StringComparer.OrdinalIgnoreCase),
                    usings
                );
            }
        );
    }

    [Fact]
    public void Members_are_named_without_this() =>
        Assert.All(
            Files,
            file => Assert.DoesNotContain(File.ReadLines(file), line => line.Contains("this.", StringComparison.Ordinal) && !IsProse(line))
        );

    private static bool IsProse(string line) =>
        line.TrimStart().StartsWith("//", StringComparison.Ordinal) || line.Contains('"', StringComparison.Ordinal);
}
