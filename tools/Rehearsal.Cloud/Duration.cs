using System.Globalization;

namespace Rehearsal.Cloud;

/// <summary>Times as the command line has them: <c>250ms</c>, <c>10s</c>, <c>2m</c>.</summary>
internal static class Duration
{
    private static readonly (string Suffix, TimeSpan Unit)[] Units =
    [
        ("ms", TimeSpan.FromMilliseconds(1)),
        ("s", TimeSpan.FromSeconds(1)),
        ("m", TimeSpan.FromMinutes(1)),
    ];

    /// <exception cref="FormatException">The text is not a number with one of the units.</exception>
    public static TimeSpan Parse(string text)
    {
        foreach (var (suffix, unit) in Units)
        {
            if (
                text.EndsWith(suffix, StringComparison.Ordinal)
                && double.TryParse(text[..^suffix.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            )
            {
                return unit * number;
            }
        }

        throw new FormatException($"'{text}' is not a time such as 250ms, 10s or 2m.");
    }
}
