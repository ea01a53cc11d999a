using System.Diagnostics.CodeAnalysis;
using InvalidationInfra.Core.Paths;

namespace InvalidationInfra.Core.Manifests;

/// <summary>All assets of a deployment, path to hash: immutable, in ordinal order of the paths, each path once.</summary>
public sealed class Manifest : IEquatable<Manifest>
{
    private readonly Asset[] _assets;
    private readonly Lazy<string> _contentDigest;

    private Manifest(Asset[] assets)
    {
        _assets = assets;
        Assets = Array.AsReadOnly(assets);
        _contentDigest = new(() => ManifestDigest.Of(_assets));
    }

    /// <summary>The manifest of nothing.</summary>
    public static Manifest Empty { get; } = new([]);

    /// <summary>How many assets there are.</summary>
    public int Count => _assets.Length;

    /// <summary>The assets in ordinal order of their paths.</summary>
    public IReadOnlyList<Asset> Assets { get; }

    /// <summary>
    /// Lower-case hex SHA-256 of the paths and hashes, the same for equal manifests on every machine.
    /// Computed when first asked for.
    /// </summary>
    public string ContentDigest => _contentDigest.Value;

    /// <summary>Makes a manifest; the order of <paramref name="assets"/> does not matter.</summary>
    /// <exception cref="ManifestException">
    /// A path does not start with <c>/</c>, is there twice, or cannot be named by an invalidation
    /// (control characters, broken Unicode, over 4,000 characters when encoded); or a hash is empty or broken Unicode.
    /// </exception>
    public static Manifest Create(IEnumerable<KeyValuePair<string, string>> assets)
    {
        ArgumentNullException.ThrowIfNull(assets);

        return FromUnsorted(assets.Select(asset => new Asset(asset.Key, asset.Value)).ToArray());
    }

    /// <summary>Reads what <see cref="Pack"/> made.</summary>
    /// <exception cref="ManifestException">
    /// The text is not a packed manifest, is damaged or cut off, or unpacks to more than any real manifest.
    /// </exception>
    public static Manifest Unpack(string packed)
    {
        ArgumentNullException.ThrowIfNull(packed);

        var assets = PackedManifest.Read(packed, out var digest);
        var manifest = FromUnsorted(assets);
        if (manifest.ContentDigest != digest)
        {
            throw new ManifestException("The packed manifest is damaged: its content does not have the digest it was packed with.");
        }

        return manifest;
    }

    /// <summary>
    /// The whole manifest as one string of ASCII characters, a few dozen bytes an asset.
    /// The same manifest packs to the same string on every machine with the same version of .NET; to compare manifests across versions,
    /// compare <see cref="ContentDigest"/>.
    /// </summary>
    /// <exception cref="ManifestException">The manifest is beyond what <see cref="Unpack"/> accepts (hundreds of megabytes).</exception>
    public string Pack() => PackedManifest.Write(_assets, ContentDigest);

    /// <summary>Finds an asset's hash by its exact path.</summary>
    public bool TryGetHash(string path, [NotNullWhen(true)] out string? hash)
    {
        var (low, high) = (0, _assets.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(_assets[middle].Path, path);
            if (order == 0)
            {
                hash = _assets[middle].Hash;
                return true;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        hash = null;
        return false;
    }

    /// <inheritdoc/>
    public bool Equals(Manifest? other) =>
        other is not null && (ReferenceEquals(this, other) || _assets.AsSpan().SequenceEqual(other._assets));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Manifest);

    /// <inheritdoc/>
    public override int GetHashCode() => ContentDigest.GetHashCode(StringComparison.Ordinal);

    /// <summary>Takes the array over: sorts and checks it in place.</summary>
    internal static Manifest FromUnsorted(Asset[] assets)
    {
        if (assets.Length == 0)
        {
            return Empty;
        }

        foreach (var asset in assets)
        {
            Require(asset);
        }

        if (!IsSorted(assets))
        {
            Array.Sort(assets, static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        }

        for (var i = 1; i < assets.Length; i++)
        {
            if (assets[i].Path == assets[i - 1].Path)
            {
                throw new ManifestException($"The asset '{assets[i].Path}' is there twice.");
            }
        }

        return new(assets);
    }

    private static void Require(Asset asset)
    {
        if (AssetPaths.FindProblem(asset.Path) is { } problem)
        {
            throw new ManifestException($"The asset '{asset.Path.ForMessage()}' {problem}.");
        }

        if (string.IsNullOrEmpty(asset.Hash))
        {
            throw new ManifestException($"The asset '{asset.Path}' has no hash.");
        }

        if (UrlEncoding.HasUnpairedSurrogate(asset.Hash))
        {
            throw new ManifestException($"The asset '{asset.Path}' has a hash that is not valid Unicode.");
        }
    }

    private static bool IsSorted(Asset[] assets)
    {
        for (var i = 1; i < assets.Length; i++)
        {
            if (string.CompareOrdinal(assets[i - 1].Path, assets[i].Path) > 0)
            {
                return false;
            }
        }

        return true;
    }
}
