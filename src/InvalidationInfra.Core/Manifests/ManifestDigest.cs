using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace InvalidationInfra.Core.Manifests;

/// <summary>
/// The digest of a manifest's content: SHA-256 over each path and each hash in ordinal order of the paths,
/// as UTF-8 with its length in bytes before it (4 bytes, little-endian), so that no two manifests have one form.
/// </summary>
internal static class ManifestDigest
{
    private const int BufferSize = 64 * 1024;

    public static string Of(ReadOnlySpan<Asset> assets)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        var filled = 0;
        try
        {
            foreach (var asset in assets)
            {
                Append(asset.Path);
                Append(asset.Hash);
            }

            digest.AppendData(buffer, 0, filled);
            return Convert.ToHexStringLower(digest.GetHashAndReset());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        void Append(string text)
        {
            if (buffer.Length - filled < sizeof(int) + Encoding.UTF8.GetMaxByteCount(text.Length))
            {
                digest.AppendData(buffer, 0, filled);
                filled = 0;
                MakeRoomFor(text.Length);
            }

            var length = Encoding.UTF8.GetBytes(text, buffer.AsSpan(filled + sizeof(int)));
            BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(filled), length);
            filled += sizeof(int) + length;
        }

        void MakeRoomFor(int characters)
        {
            var needed = sizeof(int) + Encoding.UTF8.GetMaxByteCount(characters);
            if (buffer.Length >= needed)
            {
                return;
            }

            ArrayPool<byte>.Shared.Return(buffer);
            buffer = ArrayPool<byte>.Shared.Rent(needed);
        }
    }
}
