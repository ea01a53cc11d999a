using System.Buffers;
using System.Globalization;
using System.Text;

namespace InvalidationInfra.Core.Paths;

/// <summary>
/// URL encoding as CloudFront wants it in an invalidation: what is not ASCII, or unsafe by RFC 1738 section 2.2, as the percent-encoded
/// bytes of its UTF-8; everything else as it is.
/// </summary>
internal static class UrlEncoding
{
    /// <summary>The longest path that CloudFront takes, in characters of its encoded form.</summary>
    public const int MaxLength = 4000;

    private const string Unsafe = " <>\"#%{}|\\^~[]`";

    // The path of a file is no query: a question mark in a file's name is reachable only as %3F.
    private static readonly SearchValues<char> PlainInFileName = Plain(Unsafe + "?");
    private static readonly SearchValues<char> PlainInPath = Plain(Unsafe);
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 32).Select(i => (char)i), '\x7f']);

    /// <summary>Encodes a path that names a file: a <c>%</c> or <c>?</c> is a character of its name.</summary>
    public static string EncodeFileName(string path) => Encode(path, PlainInFileName, keepEscapes: false);

    /// <summary>
    /// Encodes a path that a person wrote: a <c>%</c> with two hex digits is already encoded, and a <c>?</c> starts a query string.
    /// </summary>
    public static string EncodeWritten(string path) => Encode(path, PlainInPath, keepEscapes: true);

    /// <summary>Whether a character of a name is sent as it is.</summary>
    public static bool IsPlain(char character) => PlainInFileName.Contains(character);

    public static bool HasControl(ReadOnlySpan<char> text) => text.ContainsAny(Controls);

    public static bool HasUnpairedSurrogate(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var at = text.IndexOfAnyInRange('\uD800', '\uDFFF');
            if (at < 0)
            {
                return false;
            }

            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return true;
            }

            text = text[(at + 2)..];
        }
    }

    /// <summary>
    /// The text with what cannot be shown, control characters and halves of surrogate pairs, as <c>\uXXXX</c>, and cut to a length that
    /// fits a line.
    /// </summary>
    public static string ForMessage(this string text)
    {
        const int maxLength = 200;
        var shown = new StringBuilder();
        foreach (var c in text.Length > maxLength ? text[..maxLength] : text)
        {
            if (char.IsControl(c) || char.IsSurrogate(c))
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
            else
            {
                shown.Append(c);
            }
        }

        return text.Length > maxLength ? shown.Append('…').ToString() : shown.ToString();
    }

    /// <summary>The encoded text with the hex digits of its escapes in upper case: <c>%c3</c> and <c>%C3</c> are the same byte.</summary>
    public static string WithUpperCaseEscapes(string encoded) =>
        string.Create(
            encoded.Length,
            encoded,
            static (result, text) =>
            {
                text.CopyTo(result);
                for (var i = 0; i < result.Length; i++)
                {
                    if (!IsEscape(result[i..]))
                    {
                        continue;
                    }

                    result[i + 1] = char.ToUpperInvariant(result[i + 1]);
                    result[i + 2] = char.ToUpperInvariant(result[i + 2]);
                }
            }
        );

    /// <summary>
    /// The length of the longest start of an encoded text, of at most <paramref name="length"/>, that ends between two characters: not
    /// inside an escape, nor between the escapes of one character.
    /// </summary>
    public static int WholeCharacters(ReadOnlySpan<char> encoded, int length)
    {
        if (length >= encoded.Length)
        {
            return encoded.Length;
        }

        if (length > 0 && encoded[length - 1] == '%')
        {
            length--;
        }
        else if (length > 1 && encoded[length - 2] == '%')
        {
            length -= 2;
        }

        while (length > 2 && IsEscape(encoded[length..]) && (encoded[length + 1] is '8' or '9' or 'A' or 'B'))
        {
            length -= 3;
        }

        return length;
    }

    /// <summary>
    /// An encoded text as a person may write it for the same meaning: characters that are not ASCII as themselves, and the escapes of ASCII
    /// kept.
    /// </summary>
    public static string Readable(string encoded)
    {
        if (!encoded.Contains('%'))
        {
            return encoded;
        }

        var readable = new StringBuilder(encoded.Length);
        for (var i = 0; i < encoded.Length;)
        {
            var end = i;
            while (IsEscape(encoded.AsSpan(end)) && encoded[end + 1] >= '8')
            {
                end += 3;
            }

            if (end == i)
            {
                readable.Append(encoded[i++]);
                continue;
            }

            readable.Append(Uri.UnescapeDataString(encoded[i..end]));
            i = end;
        }

        return readable.ToString();
    }

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= 3 && text[0] == '%' && char.IsAsciiHexDigit(text[1]) && char.IsAsciiHexDigit(text[2]);

    private static string Encode(string text, SearchValues<char> plain, bool keepEscapes)
    {
        var first = text.AsSpan().IndexOfAnyExcept(plain);
        if (first < 0)
        {
            return text;
        }

        var encoded = new StringBuilder(text.Length + 32).Append(text, 0, first);
        Span<byte> bytes = stackalloc byte[4];
        var rest = text.AsSpan(first);
        while (!rest.IsEmpty)
        {
            if (keepEscapes && IsEscape(rest))
            {
                encoded.Append(rest[..3]);
                rest = rest[3..];
            }
            else if (plain.Contains(rest[0]))
            {
                encoded.Append(rest[0]);
                rest = rest[1..];
            }
            else
            {
                Rune.DecodeFromUtf16(rest, out var rune, out var length);
                foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
                {
                    encoded.Append('%').Append(HexDigit(b >> 4)).Append(HexDigit(b & 15));
                }

                rest = rest[length..];
            }
        }

        return encoded.ToString();
    }

    private static char HexDigit(int value) => (char)(value < 10 ? '0' + value : 'A' + value - 10);

    private static SearchValues<char> Plain(string unsafeCharacters) =>
        SearchValues.Create([.. Enumerable.Range(33, 94).Select(i => (char)i).Except(unsafeCharacters)]);
}
