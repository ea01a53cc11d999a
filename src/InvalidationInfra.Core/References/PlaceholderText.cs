using System.Text.RegularExpressions;

namespace InvalidationInfra.Core.References;

/// <summary>Texts that a shell, a template or a person was to fill in, and nothing has.</summary>
public static partial class PlaceholderText
{
    /// <summary>Whether a text has a part such as <c>$(date +%s)</c>, <c>${SHA}</c>, <c>{{ sha }}</c> or <c>__TIMESTAMP__</c>.</summary>
    public static bool IsIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return Placeholder().IsMatch(text);
    }

    [GeneratedRegex(@"\$\(.+\)|\$\{.+\}|\{\{.+\}\}|`.+`|__[A-Z][A-Z0-9_]*__|%[A-Z][A-Z0-9_]*%|<[A-Za-z][^<>]*>")]
    private static partial Regex Placeholder();
}
