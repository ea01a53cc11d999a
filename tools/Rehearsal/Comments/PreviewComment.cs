using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Rehearsal.Comments;

/// <summary>A preview as a comment for a pull request, in Markdown.</summary>
internal static partial class PreviewComment
{
    /// <summary>Hosts refuse comments of more than about 65,000 characters; a long list helps readers no more than a short one.</summary>
    private const int MaxListed = 200;

    /// <summary>The comment: a line for each invalidation, and the rest folded away.</summary>
    public static string Of(ImmutableArray<PreviewedInvalidation> invalidations)
    {
        if (invalidations.IsEmpty)
        {
            return "No files change at the edges: this deployment invalidates nothing.\n";
        }

        var text = new StringBuilder();
        foreach (var invalidation in invalidations)
        {
            Append(text, invalidation);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, PreviewedInvalidation invalidation)
    {
        text.Append(CultureInfo.InvariantCulture, $"**{invalidation.Name}**: {Headline(invalidation)}\n\n");
        foreach (var warning in invalidation.Warnings)
        {
            text.Append(CultureInfo.InvariantCulture, $"> {OneLine(warning)}\n\n");
        }

        text.Append("<details><summary>The plan</summary>\n\n");
        foreach (var sentence in invalidation.Sentences)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Code(OneLine(sentence))}\n\n");
        }

        foreach (var (path, kind) in invalidation.Changes.Take(MaxListed))
        {
            text.Append(CultureInfo.InvariantCulture, $"- {Code(path)} {(kind.Length == 0 ? "uploaded" : kind)}\n");
        }

        if (invalidation.FilesChanged - Math.Min(MaxListed, invalidation.Changes.Count) is > 0 and var more)
        {
            text.Append(CultureInfo.InvariantCulture, $"- and {more:N0} more\n");
        }

        text.Append("\n</details>\n\n");
    }

    /// <summary>How many files change, how many paths go out, what they drop needlessly, and what they cost.</summary>
    private static string Headline(PreviewedInvalidation invalidation)
    {
        var files = invalidation.FilesChanged switch
        {
            0 => "",
            1 => "1 file changes; ",
            var many => string.Create(CultureInfo.InvariantCulture, $"{many:N0} files change; "),
        };
        var effects = invalidation.Sentences.Select(sentence => NamesOfPaths().Replace(OneLine(sentence), "$1")).ToList();
        return files + (effects.Count == 0 ? "what is invalidated is known when it is deployed" : string.Join("; ", effects));
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    /// <summary>A code span whose content may have backticks itself.</summary>
    private static string Code(string text)
    {
        var longest = Backticks().Matches(text).Select(match => match.Length).DefaultIfEmpty(0).Max();
        var fence = new string('`', longest + 1);
        var gap = longest > 0 ? " " : "";
        return $"{fence}{gap}{text}{gap}{fence}";
    }

    // The names end where the reason in parentheses begins, which is the last of them.
    [GeneratedRegex(@"((?:^|: )will invalidate [0-9,]+ paths?): .*(?= \([^()]*\))", RegexOptions.Singleline)]
    private static partial Regex NamesOfPaths();

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();
}
