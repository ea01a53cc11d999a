using System.Security.Cryptography;

namespace InvalidationInfra.Core.Manifests;

/// <summary>
/// A delta as one string: a version marker, then base64 of a check (16 bytes of SHA-256 over all that follows, as it is before it is
/// compressed), the base's digest (32 bytes), and a Brotli stream of the assets to set and the paths to remove, each in the form that
/// <see cref="AssetPayload"/> describes.
/// </summary>
internal static class PackedDelta
{
    private const string Marker = "d1:";
    private const int CheckBytes = 16;
    private const int DigestBytes = 32;

    public static string Write(string baseDigest, Asset[] set, string[] removed)
    {
        var head = new byte[CheckBytes + DigestBytes];
        Convert.FromHexString(baseDigest).CopyTo(head, CheckBytes);
        return PackedText.Write(
            Marker,
            head,
            AssetPayload.BoundOf(set) + AssetPayload.BoundOf(removed),
            set.Length + removed.Length,
            (ref writer) =>
            {
                var total = AssetPayload.WriteAssets(set, ref writer) + AssetPayload.WritePaths(removed, ref writer);
                CheckOf(head, writer.Payload).CopyTo(head.AsSpan());
                return total;
            }
        );
    }

    public static (string BaseDigest, Asset[] Set, string[] Removed) Read(string packed)
    {
        if (!packed.StartsWith(Marker, StringComparison.Ordinal))
        {
            throw new ManifestException($"This is not the packed delta of a manifest: it does not start with '{Marker}'.");
        }

        using var text = PackedText.Read(packed, Marker, CheckBytes + DigestBytes);
        if (!CheckOf(text.Head, text.Payload).SequenceEqual(text.Head.AsSpan(0, CheckBytes)))
        {
            throw PayloadReader.Damaged();
        }

        var reader = new PayloadReader(text.Payload);
        var set = AssetPayload.ReadAssets(ref reader, text.Bound);
        var removed = AssetPayload.ReadPaths(ref reader, text.Bound);
        return reader.AtEnd ? (Convert.ToHexStringLower(text.Head.AsSpan(CheckBytes)), set, removed) : throw PayloadReader.Damaged();
    }

    private static ReadOnlySpan<byte> CheckOf(byte[] head, ReadOnlySpan<byte> payload)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(head.AsSpan(CheckBytes));
        digest.AppendData(payload);
        return digest.GetHashAndReset().AsSpan(0, CheckBytes);
    }
}
