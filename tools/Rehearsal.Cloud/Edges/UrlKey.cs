using System.Text;

namespace Rehearsal.Cloud.Edges;

/// <summary>
/// One spelling for the URLs that mean the same object: characters that are not ASCII, or unsafe as in RFC 1738, are percent-encoded with
/// capital digits, all others are not. This is the spelling in which an invalidation path must name the object.
/// </summary>
internal static class UrlKey
{
    private const string Unsafe = " <>\"#%{}|\\^~[]`";

    /// <summary>The cache key's spelling of a URL path as a viewer sent it, without its query.</summary>
    public static string OfPath(string path)
    {
        var key = new StringBuilder(path.Length);
        foreach (var (value, wasEncoded) in Bytes(path))
        {
            // An encoded slash or question mark is not the delimiter that the bare one is.
            Append(key, value, encoded: wasEncoded && (value is (byte)'/' or (byte)'?'));
        }

        return key.ToString();
    }

    /// <summary>
    /// An invalidation path in the same spelling, where it can name an object at all: an encoded character that must not be encoded stays
    /// encoded and so matches nothing, as with CloudFront.
    /// </summary>
    public static string OfInvalidationPath(string path)
    {
        var key = new StringBuilder(path.Length);
        foreach (var (value, wasEncoded) in Bytes(path))
        {
            Append(key, value, wasEncoded);
        }

        return key.ToString();
    }

    /// <summary>The path with every percent-encoded byte decoded, read as UTF-8.</summary>
    public static string Decode(string path) => Encoding.UTF8.GetString(Bytes(path).Select(one => one.Value).ToArray());

    private static void Append(StringBuilder key, byte value, bool encoded)
    {
        if (encoded || value is < 0x21 or > 0x7e || Unsafe.Contains((char)value))
        {
            key.Append('%').Append(value.ToString("X2", null));
            return;
        }

        key.Append((char)value);
    }

    private static IEnumerable<(byte Value, bool WasEncoded)> Bytes(string path)
    {
        var bytes = Encoding.UTF8.GetBytes(path);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (
                bytes[i] == '%'
                && i + 2 < bytes.Length
                && char.IsAsciiHexDigit((char)bytes[i + 1])
                && char.IsAsciiHexDigit((char)bytes[i + 2])
            )
            {
                yield return (Convert.FromHexString([(char)bytes[i + 1], (char)bytes[i + 2]])[0], true);
                i += 2;
                continue;
            }

            yield return (bytes[i], false);
        }
    }
}
