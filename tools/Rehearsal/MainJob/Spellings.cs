using System.Text;

namespace Rehearsal.MainJob;

/// <summary>The URLs under which viewers ask for a file, where browsers and scripts spell its name in more than one way.</summary>
internal static class Spellings
{
    /// <summary>The URL as browsers spell it, and as others do where that is another one.</summary>
    /// <param name="path">The file's path, with its slash, as it is.</param>
    public static IEnumerable<string> Of(string path) => new[] { Spell(path, AsBrowsersDo), Spell(path, AsOthersDo) }.Distinct();

    private static string Spell(string path, Func<byte, bool, string?> special)
    {
        var url = new StringBuilder(path.Length);
        foreach (var letter in Encoding.UTF8.GetBytes(path))
        {
            var isUnsafe = letter is < 0x21 or > 0x7e || "\"<>#%?\\`{}+".Contains((char)letter, StringComparison.Ordinal);
            url.Append(special(letter, isUnsafe));
        }

        return url.ToString();
    }

    private static string AsBrowsersDo(byte letter, bool isUnsafe) => isUnsafe ? Escaped(letter) : $"{(char)letter}";

    private static string AsOthersDo(byte letter, bool isUnsafe) =>
        (char)letter switch
        {
            ' ' => "+",
            '~' or '[' or ']' or '|' or '^' => Escaped(letter),
            _ => AsBrowsersDo(letter, isUnsafe),
        };

    private static string Escaped(byte letter) => $"%{letter:X2}";
}
