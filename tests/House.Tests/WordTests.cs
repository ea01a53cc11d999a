using System.Text.RegularExpressions;

namespace House.Tests;

/// <summary>The words of the product's code: what IntelliSense shows alone makes sense alone, and a name stands for one thing.</summary>
public sealed partial class WordTests
{
    [Fact]
    public void A_summary_says_what_the_thing_is() =>
        Findings.AssertNone(
            from file in Tree.Code("src")
            from summary in Summaries(file)
            where
                QuestionWord().IsMatch(summary.Text)
                || (summary.Text.StartsWith("Whether ", StringComparison.Ordinal) && !summary.IsOfBoolean)
            select $"{Path.GetRelativePath(Repository.Root, file)}: {summary.Text}"
        );

    [Fact]
    public void A_type_of_the_domain_and_the_provider_has_a_name_of_its_own()
    {
        var names =
            from file in Tree.Code("src/InvalidationInfra.Core").Concat(Tree.Code("src/InvalidationInfra.Provider"))
            from Match type in OuterType().Matches(File.ReadAllText(file))
            group file by type.Groups["name"].Value into files
            where files.Distinct().Count() > 1
            select files.Key;

        Findings.AssertNone(names);
    }

    [Fact]
    public void An_upper_bound_is_called_Max() =>
        Findings.AssertNone(
            from file in Tree.Code("src", "tools", "infra")
            from Match bound in OtherBound().Matches(File.ReadAllText(file))
            select $"{Path.GetRelativePath(Repository.Root, file)}: {bound.Value}"
        );

    [Fact]
    public void What_cancels_a_call_is_called_cancellationToken() =>
        Findings.AssertNone(
            from file in Tree.Code("src", "tools", "infra")
            from Match parameter in OtherToken().Matches(File.ReadAllText(file))
            select $"{Path.GetRelativePath(Repository.Root, file)}: {parameter.Value}"
        );

    private static IEnumerable<(string Text, bool IsOfBoolean)> Summaries(string file)
    {
        var lines = File.ReadAllLines(file);
        for (var line = 0; line < lines.Length; line++)
        {
            if (Summary().Match(lines[line]) is not { Success: true } summary)
            {
                continue;
            }

            var text = summary.Groups["text"].Value is { Length: > 0 } text1 ? text1 : lines[line + 1].TrimStart(' ', '/');
            var member = lines.Skip(line).First(one => !one.TrimStart().StartsWith('/') && !one.TrimStart().StartsWith('['));
            yield return (text, member.Contains("bool", StringComparison.Ordinal));
        }
    }

    [GeneratedRegex(@"^\s*/// <summary>\s*(?<text>.*)$")]
    private static partial Regex Summary();

    [GeneratedRegex(@"^(What|How|Which|Where|When|Who|Whose|Why)\b")]
    private static partial Regex QuestionWord();

    [GeneratedRegex(@"^(public|internal)[a-z ]* (class|record struct|record|struct|enum|interface) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex OuterType();

    [GeneratedRegex(@"\b(const \w+|static readonly \w+) (Most|Longest|Largest|Biggest|Highest)\w*")]
    private static partial Regex OtherBound();

    /// <summary>A public or internal method's parameter; <c>stoppingToken</c> is what .NET's own base class calls it.</summary>
    [GeneratedRegex(@"\((?:[^()]*, )?CancellationToken (?!cancellationToken\b|stoppingToken\b)\w+(?=[,)])")]
    private static partial Regex OtherToken();
}
