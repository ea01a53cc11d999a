using System.Text;

namespace InvalidationInfra.Provider.Schema;

/// <summary>
/// A description of the schema as a part of a page: without the marks that tell Pulumi's tools where an example starts and ends.
/// </summary>
internal static class DescriptionText
{
    private const string Mark = "{{%";
    private const string Fence = "```";

    /// <param name="levels">By how many levels its headings go down: those of a description start with two.</param>
    public static string Under(string description, int levels)
    {
        var page = new StringBuilder();
        var isCode = false;
        foreach (var line in description.Split('\n').Where(line => !line.StartsWith(Mark, StringComparison.Ordinal)))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                isCode = !isCode;
            }
            // Where a mark was between two empty lines, one is enough.
            if (line.Length == 0 && (page.Length == 0 || EndsWithEmptyLine(page)))
            {
                continue;
            }
            // Renderers need an empty line before a heading; the marks stood there.
            if (!isCode && line.StartsWith('#') && page.Length > 0 && !EndsWithEmptyLine(page))
            {
                page.Append('\n');
            }

            if (!isCode && line.StartsWith('#'))
            {
                page.Append('#', levels);
            }

            page.Append(line).Append('\n');
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static bool EndsWithEmptyLine(StringBuilder page) => page.Length >= 2 && page[^1] == '\n' && page[^2] == '\n';
}
