using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace InvalidationInfra.Core.Manifests;

/// <summary>
/// The hashes of assets. One that was given by hand is an opaque string. One of a hashed file is SHA-256, cut to 128 bits: nobody can
/// make two files of one such hash by chance, and a state with it is half as large.
/// </summary>
public static class AssetHash
{
    private const int Bytes = 16;
    private const int Digits = 2 * Bytes;

    private static readonly SearchValues<char> LowerHex = SearchValues.Create("0123456789abcdef");

    /// <summary>
    /// Whether two hashes stand for the same content: they are the same string, or one is the whole SHA-256, as versions up to 0.1
    /// wrote it, that the other one was cut from.
    /// </summary>
    public static bool AreEqual(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);

        return (one.Length, other.Length) switch
        {
            (Digits, 2 * Digits) => IsCut(one, whole: other),
            (2 * Digits, Digits) => IsCut(other, whole: one),
            _ => one == other,
        };
    }

    /// <summary>The hash that a SHA-256 is cut to.</summary>
    internal static string Cut(ReadOnlySpan<byte> sha256) => Convert.ToHexStringLower(sha256[..Bytes]);

    /// <summary>The hash of content that is served with headers: another one for another content, and for other headers.</summary>
    internal static string WithHeaders(string hash, IReadOnlyList<string> headers)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in headers.Prepend(hash))
        {
            digest.AppendData(BitConverter.GetBytes(Encoding.UTF8.GetByteCount(text)));
            digest.AppendData(Encoding.UTF8.GetBytes(text));
        }

        return Cut(digest.GetHashAndReset());
    }

    internal static bool IsLowerHex(string hash) => hash.Length % 2 == 0 && !hash.AsSpan().ContainsAnyExcept(LowerHex);

    private static bool IsCut(string hash, string whole) => whole.StartsWith(hash, StringComparison.Ordinal) && IsLowerHex(whole);
}
