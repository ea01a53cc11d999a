namespace InvalidationInfra.Core.Manifests;

/// <summary>
/// A manifest as one string: a version marker, then base64 of the content digest (32 bytes) and a Brotli stream of the assets, in the
/// form that <see cref="AssetPayload"/> describes.
/// </summary>
internal static class PackedManifest
{
    private const string Marker = "m1:";
    private const int DigestBytes = 32;

    public static string Write(Asset[] assets, string digest) =>
        PackedText.Write(
            Marker,
            Convert.FromHexString(digest),
            AssetPayload.BoundOf(assets),
            assets.Length,
            (ref writer) => AssetPayload.WriteAssets(assets, ref writer)
        );

    /// <summary>The digest that a text begins with; null where it does not begin as a packed manifest does.</summary>
    public static string? DigestOf(string packed)
    {
        // Base64 has four characters for three bytes.
        const int characters = (DigestBytes + 2) / 3 * 4;
        Span<byte> head = stackalloc byte[characters / 4 * 3];
        return
            packed.StartsWith(Marker, StringComparison.Ordinal)
            && packed.Length >= Marker.Length + characters
            && Convert.TryFromBase64Chars(packed.AsSpan(Marker.Length, characters), head, out var length)
            && length >= DigestBytes
            ? Convert.ToHexStringLower(head[..DigestBytes])
            : null;
    }

    public static Asset[] Read(string packed, out string digest)
    {
        if (!packed.StartsWith(Marker, StringComparison.Ordinal))
        {
            throw new ManifestException($"This is not a packed manifest: it does not start with '{Marker}'.");
        }

        using var text = PackedText.Read(packed, Marker, DigestBytes);
        digest = Convert.ToHexStringLower(text.Head);
        var reader = new PayloadReader(text.Payload);
        var assets = AssetPayload.ReadAssets(ref reader, text.Bound);
        return reader.AtEnd ? assets : throw PayloadReader.Damaged();
    }
}
