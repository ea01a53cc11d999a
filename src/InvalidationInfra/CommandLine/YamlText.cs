using System.Buffers;

namespace InvalidationInfra.CommandLine;

/// <summary>
/// A file for <c>--cli-input-yaml</c>. It is recognised and not read: a parser would be one more package in each program, for a file that
/// is converted in one line.
/// </summary>
internal static class YamlText
{
    public const string Refusal =
        "this is YAML, as --cli-input-yaml takes it, and only JSON is read here: convert it, with \"yq -o=json\" or any other converter, "
        + "and name the file that it wrote";

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Whether a text that is not JSON starts as a YAML mapping does: with a name and a colon.</summary>
    public static bool IsYaml(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var content = line.Trim();
            if (content.IsEmpty || content[0] is '#' or '%' || content.StartsWith("---"))
            {
                continue;
            }

            var colon = content.IndexOf(':');
            return colon > 0
                && !content[..colon].Trim("\"'").ContainsAnyExcept(Letters)
                && (colon == content.Length - 1 || content[colon + 1] == ' ');
        }

        return false;
    }
}
