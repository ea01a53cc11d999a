namespace InvalidationInfra.Core.Manifests;

/// <summary>
/// The bound of what a packed text of some length may unpack to, whatever it says of itself: memory in proportion to the text. Compression
/// alone has no such bound, since a million files that are numbered and have one hash fit into four hundred characters.
/// </summary>
/// <param name="MaxBytes">The bytes that the text unpacks to, and also those of all paths in it.</param>
/// <param name="MaxAssets">The assets, or paths.</param>
internal readonly record struct UnpackingBound(long MaxBytes, long MaxAssets)
{
    // Far above any real site: a million files are about 50 MB.
    private const long MaxBytesAtAnyLength = 256 * 1024 * 1024;
    private const long MaxAssetsAtAnyLength = 8_000_000;

    // A site of this size costs no reader anything.
    private const long MinBytes = 8 * 1024 * 1024;
    private const long MinAssets = 200_000;

    // Files with hashes of their own have over 20 characters each.
    private const long BytesACharacter = 512;
    private const long AssetsACharacter = 32;

    public static UnpackingBound Of(int textLength) =>
        new(
            Math.Min(MinBytes + textLength * BytesACharacter, MaxBytesAtAnyLength),
            Math.Min(MinAssets + textLength * AssetsACharacter, MaxAssetsAtAnyLength)
        );

    /// <summary>The length that a text must have for so much, or null where no text may hold it.</summary>
    public static int? LengthFor(long bytes, long assets) =>
        bytes > MaxBytesAtAnyLength || assets > MaxAssetsAtAnyLength
            ? null
            : (int)Math.Max(0, Math.Max(Needed(bytes - MinBytes, BytesACharacter), Needed(assets - MinAssets, AssetsACharacter)));

    private static long Needed(long amount, long aCharacter) => (amount + aCharacter - 1) / aCharacter;
}
