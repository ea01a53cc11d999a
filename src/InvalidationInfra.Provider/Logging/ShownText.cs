using System.Globalization;
using System.Text;

namespace InvalidationInfra.Provider.Logging;

/// <summary>Texts for a terminal, whoever wrote what is in them: of bounded length, and without characters that steer one.</summary>
internal static class ShownText
{
    /// <summary>
    /// The most characters of a message. It travels in a header of the answer, percent-encoded, and clients refuse answers whose headers
    /// have over 32 KB.
    /// </summary>
    public const int MaxMessage = 3000;

    /// <summary>The most characters of a property's path.</summary>
    public const int MaxName = 300;

    /// <summary>The text, cut to <paramref name="maxLength"/>, with control characters written as escapes.</summary>
    public static string Of(string text, int maxLength)
    {
        var length = text.Length <= maxLength ? text.Length : maxLength;
        if (length > 0 && length < text.Length && char.IsHighSurrogate(text[length - 1]))
        {
            length--;
        }

        var shown = new StringBuilder(length);
        foreach (var character in text.AsSpan(0, length))
        {
            if (char.IsControl(character) && character is not '\n')
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            }
            else
            {
                shown.Append(character);
            }
        }

        return length < text.Length ? shown.Append('…').ToString() : shown.ToString();
    }
}
