using System.Text;

namespace Testing;

/// <summary>
/// The ways in which viewers write a URL, as CloudFront's edges see them: an oracle of its own, which knows no rule of the product.
/// </summary>
public static class ViewerSpellings
{
    /// <summary>Every way to write a raw URL path, character by character.</summary>
    public static IEnumerable<string> Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);

        IEnumerable<string> spelled = [""];
        foreach (var rune in path.EnumerateRunes())
        {
            var encoded = string.Concat(Encoding.UTF8.GetBytes(rune.ToString()).Select(one => $"%{one:X2}"));
            string[] ways = rune.Value switch
            {
                '+' => ["+", "%2B"],
                ' ' => ["%20", "+"],
                '~' or '[' or ']' or '{' or '}' or '|' or '\\' or '^' or '`' => [rune.ToString(), encoded],
                '"' or '<' or '>' or '#' or '%' or '?' or > 127 => [encoded],
                _ => [rune.ToString()],
            };
            spelled = [.. spelled.SelectMany(start => ways.Select(way => start + way))];
        }

        return spelled;
    }
}
