using System.Globalization;

namespace InvalidationInfra.Core.Paths;

/// <summary>
/// Mistakes that people make when they write paths: those that CloudFront takes, and which then drop something else than was meant.
/// </summary>
public static class PathMistakes
{
    // Written by hand they mean themselves: a plus has both spellings, and a star is a wildcard unless it is encoded.
    private const string MayBeEncoded = "+*";

    /// <summary>
    /// The mistake in a valid path, as a sentence that names it and says what to write; <see langword="null"/> if there is none.
    /// </summary>
    /// <param name="path">A path that somebody wrote; in a tag there is no such mistake.</param>
    public static string? FindProblem(InvalidationPath path)
    {
        ArgumentNullException.ThrowIfNull(path);

        if (path.IsTag)
        {
            return null;
        }

        var text = path.Text;
        if (text.IndexOf(" /", StringComparison.Ordinal) + 1 is var second and > 0)
        {
            return $"'{text.ForMessage()}' is two paths in one text: write '{text[..second].TrimEnd().ForMessage()}' and "
                + $"'{text[second..].ForMessage()}' as two items, or '%20' for a space in a name.";
        }

        var star = text.IndexOf('*', StringComparison.Ordinal);
        return star >= 0 && star < text.TrimEnd('*').Length
            ? $"'{text.ForMessage()}' has a '*' that is not its last character, where it is no wildcard: "
                + $"write the prefix, '{text[..(star + 1)].ForMessage()}', or '%2A' for a star in a name."
            : null;
    }

    /// <summary>
    /// A sentence on escapes of characters that CloudFront wants as they are: such a path is another one to it, and the file stays cached.
    /// <see langword="null"/> if there are none.
    /// </summary>
    /// <param name="path">A path that somebody wrote.</param>
    public static string? FindWarning(InvalidationPath path)
    {
        ArgumentNullException.ThrowIfNull(path);

        if (path.IsTag)
        {
            return null;
        }

        var text = path.Text;
        var meant = text;
        for (var at = text.IndexOf('%', StringComparison.Ordinal); at >= 0; at = text.IndexOf('%', at + 1))
        {
            if (NeedlesslyEncoded(text, at) is { } character)
            {
                meant = meant.Replace(text.Substring(at, 3), character.ToString(), StringComparison.Ordinal);
            }
        }

        return meant == text
            ? null
            : $"'{text.ForMessage()}' has characters encoded that CloudFront wants as they are, and does not drop what viewers call "
                + $"'{meant.ForMessage()}': write that.";
    }

    private static char? NeedlesslyEncoded(string text, int at)
    {
        if (
            at + 2 >= text.Length
            || !byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
        )
        {
            return null;
        }

        var character = (char)code;
        return UrlEncoding.IsPlain(character) && !MayBeEncoded.Contains(character) ? character : null;
    }
}
