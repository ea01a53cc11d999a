using System.Text;

namespace Rehearsal.Cloud.Edges;

/// <summary>
/// The object that a URL path names at the origin. Edges keep each spelling of a URL apart; the origin reads several spellings as one
/// key: escapes are UTF-8, and a bare plus is a space, as S3 reads it.
/// </summary>
internal static class ObjectKey
{
    /// <summary>The decoded path, with its slash.</summary>
    public static string Of(string path)
    {
        var bytes = Encoding.UTF8.GetBytes(path);
        var key = new List<byte>(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '%' && i + 2 < bytes.Length && IsHex(bytes[i + 1]) && IsHex(bytes[i + 2]))
            {
                key.Add(Convert.FromHexString([(char)bytes[i + 1], (char)bytes[i + 2]])[0]);
                i += 2;
                continue;
            }

            key.Add(bytes[i] == '+' ? (byte)' ' : bytes[i]);
        }

        return Encoding.UTF8.GetString([.. key]);
    }

    private static bool IsHex(byte letter) => char.IsAsciiHexDigit((char)letter);
}
