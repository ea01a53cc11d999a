namespace InvalidationInfra.Core.Manifests;

/// <summary>
/// What a packed text of some length may unpack to, whatever it says of itself: memory in proportion to the text. Compression alone
/// has no such bound, since a million files that are numbered and have one hash fit into four hundred characters.
/// </summary>
/// <param name="MaxBytes">The bytes that the text unpacks to, and also those of all paths in it.</param>
/// <param name="MaxAssets">The assets, or paths.</param>
internal readonly record struct UnpackingBound(long MaxBytes, long MaxAssets)
{
    // Far above any real site: a million files are about 50 MB.
    private const long LargestBytes = 256 * 1024 * 1024;
    private const long LargestAssets = 8_000_000;

    // A site of this size costs no reader anything.
    private const long SmallestBytes = 8 * 1024 * 1024;
    private const long SmallestAssets = 200_000;

    // Files with hashes of their own have over 20 characters each.
    private const long BytesACharacter = 512;
    private const long AssetsACharacter = 32;

    public static UnpackingBound Of(int textLength) =>
        new(
            Math.Min(SmallestBytes + textLength * BytesACharacter, LargestBytes),
            Math.Min(SmallestAssets + textLength * AssetsACharacter, LargestAssets)
        );

    /// <summary>How long a text must be for so much, or null where no text may hold it.</summary>
    public static int? LengthFor(long bytes, long assets) =>
        bytes > LargestBytes || assets > LargestAssets
            ? null
            : (int)Math.Max(0, Math.Max(Needed(bytes - SmallestBytes, BytesACharacter), Needed(assets - SmallestAssets, AssetsACharacter)));

    private static long Needed(long amount, long aCharacter) => (amount + aCharacter - 1) / aCharacter;
}
