using System.Text.RegularExpressions;

namespace House.Tests;

/// <summary>The documents: what they link to in this repository is there.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Documents =>
        [
            .. Directory
                .EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
                .Where(file => !Tree.IsBuilt(file))
                .Select(file => Path.GetRelativePath(Repository.Root, file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_leads_somewhere(string document)
    {
        var path = Path.Combine(Repository.Root, document);
        var broken =
            from link in Link().Matches(File.ReadAllText(path))
            let target = link.Groups["target"].Value
            where !Uri.TryCreate(target, UriKind.Absolute, out _) && !Leads(path, target)
            select target;

        Findings.AssertNone(broken);
    }

    private static bool Leads(string from, string target)
    {
        var parts = target.Split('#');
        var file = parts[0] == "" ? from : Path.GetFullPath(parts[0], Path.GetDirectoryName(from)!);
        return Path.Exists(file) && (parts.Length == 1 || File.ReadLines(file).Any(line => Anchor(line) == parts[1]));
    }

    /// <summary>The anchor that a heading gets: in lower case, with hyphens, without punctuation.</summary>
    private static string? Anchor(string line) =>
        line.StartsWith('#') ? Punctuation().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-') : null;

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Punctuation();
}
