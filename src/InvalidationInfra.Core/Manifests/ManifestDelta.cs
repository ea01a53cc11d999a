namespace InvalidationInfra.Core.Manifests;

/// <summary>
/// The changes that turn one manifest into another: as small as their difference, and of use only with the manifest it is based on.
/// </summary>
public sealed class ManifestDelta
{
    private readonly Asset[] _set;
    private readonly string[] _removed;

    private ManifestDelta(string baseDigest, Asset[] set, string[] removed)
    {
        BaseDigest = baseDigest;
        (_set, _removed) = (set, removed);
        (Set, Removed) = (Array.AsReadOnly(set), Array.AsReadOnly(removed));
    }

    /// <summary>The <see cref="Manifest.ContentDigest"/> of the manifest that this is based on.</summary>
    public string BaseDigest { get; }

    /// <summary>The assets that the base lacks, or has with another hash, in ordinal order of their paths.</summary>
    public IReadOnlyList<Asset> Set { get; }

    /// <summary>The paths that only the base has, in ordinal order.</summary>
    public IReadOnlyList<string> Removed { get; }

    /// <summary>Whether the two manifests are equal.</summary>
    public bool IsEmpty => _set.Length + _removed.Length == 0;

    /// <summary>
    /// Compares two manifests, in time linear in their size. Hashes differ here if they are other strings, even where they stand for
    /// the same content: applied, a delta gives back exactly <paramref name="to"/>.
    /// </summary>
    public static ManifestDelta Between(Manifest from, Manifest to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);

        var (set, removed) = (new List<Asset>(), new List<string>());
        foreach (var (before, after) in Manifest.Pairs(from, to))
        {
            if (after is null)
            {
                removed.Add(before!.Value.Path);
            }
            else if (before != after)
            {
                set.Add(after.Value);
            }
        }

        return new(from.ContentDigest, [.. set], [.. removed]);
    }

    /// <summary>Reads what <see cref="Pack"/> made.</summary>
    /// <exception cref="ManifestException">
    /// The text is not a packed delta, is damaged or cut off, or unpacks to more than one of its length can hold.
    /// </exception>
    public static ManifestDelta Unpack(string packed)
    {
        ArgumentNullException.ThrowIfNull(packed);

        var (baseDigest, set, removed) = PackedDelta.Read(packed);
        return new(baseDigest, set, removed);
    }

    /// <summary>Whether this was made from a manifest of the same content digest.</summary>
    public bool Fits(Manifest from)
    {
        ArgumentNullException.ThrowIfNull(from);

        return from.ContentDigest == BaseDigest;
    }

    /// <summary>The manifest that this leads to.</summary>
    /// <exception cref="ManifestException">The delta is based on another manifest; see <see cref="Fits"/>.</exception>
    public Manifest Apply(Manifest from)
    {
        if (!Fits(from))
        {
            throw new ManifestException("The delta of a manifest is based on another manifest than the one that it is applied to.");
        }

        if (IsEmpty)
        {
            return from;
        }

        var gone = _removed.Concat(_set.Select(asset => asset.Path)).ToHashSet(StringComparer.Ordinal);
        return Manifest.FromUnsorted([.. from.Assets.Where(asset => !gone.Contains(asset.Path)), .. _set]);
    }

    /// <summary>
    /// The whole delta as one string of ASCII characters: about a hundred for the rest, and a few dozen for each asset that differs.
    /// </summary>
    /// <exception cref="ManifestException">The delta is beyond what <see cref="Unpack"/> accepts (hundreds of megabytes).</exception>
    public string Pack() => PackedDelta.Write(BaseDigest, _set, _removed);
}
