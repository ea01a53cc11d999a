using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using InvalidationInfra.Core.Manifests.Globs;
using InvalidationInfra.Core.Paths;

namespace InvalidationInfra.Core.Manifests;

/// <summary>All assets of a deployment, path to hash: immutable, in ordinal order of the paths, each path once.</summary>
public sealed class Manifest : IEquatable<Manifest>
{
    private static readonly Counter<int> Unpackings = new Meter("InvalidationInfra").CreateCounter<int>(
        "manifests.unpacked",
        description: "Packed manifests that were unpacked: work that grows with the site"
    );

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

    /// <summary>The number of assets.</summary>
    public int Count => _assets.Length;

    /// <summary>The assets in ordinal order of their paths.</summary>
    public IReadOnlyList<Asset> Assets { get; }

    /// <summary>
    /// The lower-case hex SHA-256 of the paths and hashes, the same for equal manifests on every machine. It is computed when first asked
    /// for. A manifest whose hashes were written by a version up to 0.1 has another digest than one of the same files with the shorter
    /// hashes of today: <see cref="HasSameContent"/> tells that they are the same.
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
    /// The text is not a packed manifest, is damaged or cut off, or unpacks to more than one of its length can hold.
    /// </exception>
    public static Manifest Unpack(string packed)
    {
        ArgumentNullException.ThrowIfNull(packed);

        Unpackings.Add(1);
        var assets = PackedManifest.Read(packed, out var digest);
        var manifest = FromUnsorted(assets);
        if (manifest.ContentDigest != digest)
        {
            throw new ManifestException("The packed manifest is damaged: its content does not have the digest it was packed with.");
        }

        return manifest;
    }

    /// <summary>
    /// The <see cref="ContentDigest"/> that a packed manifest has in front, read without unpacking it; <see langword="null"/> where the
    /// text does not begin as <see cref="Pack"/> makes it. Whether the rest is what it says shows only when it is unpacked.
    /// </summary>
    public static string? PackedDigest(string packed)
    {
        ArgumentNullException.ThrowIfNull(packed);

        return PackedManifest.DigestOf(packed);
    }

    /// <summary>
    /// The manifest in which what files are served with counts as their content: to the hash of each asset are added the texts of all
    /// globs that match it, in ordinal order of the globs. An asset that none matches keeps its hash.
    /// </summary>
    /// <param name="headers">Any text, such as <c>Cache-Control: no-cache</c>, by glob of the files that it is served with.</param>
    /// <param name="pathPrefix">
    /// The path that the globs start at, as they do for <see cref="DirectoryManifestOptions.Include"/>: empty, or such as <c>/docs</c>.
    /// </param>
    /// <exception cref="ManifestException">A glob is not valid, or cannot match a file as it is written.</exception>
    public Manifest WithHeaders(IReadOnlyDictionary<string, string> headers, string pathPrefix = "")
    {
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentNullException.ThrowIfNull(pathPrefix);

        var prefix = pathPrefix.TrimEnd('/');
        var paths = _assets
            .Where(asset => asset.Path.StartsWith(prefix + "/", StringComparison.Ordinal))
            .Select(asset => asset.Path[prefix.Length..])
            .ToList();
        var matching = headers.Count == 0 ? [] : HeaderGlobs.Match(headers, paths);
        return matching.Count == 0 ? this : new([.. _assets.Select(WithMatching)]);

        Asset WithMatching(Asset asset) =>
            asset.Path.StartsWith(prefix, StringComparison.Ordinal) && matching.TryGetValue(asset.Path[prefix.Length..], out var texts)
                ? asset with
                {
                    Hash = AssetHash.WithHeaders(asset.Hash, texts),
                }
                : asset;
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

    /// <summary>
    /// Whether two manifests have the same paths with hashes that stand for the same content (<see cref="AssetHash.AreEqual"/>), though
    /// they may be written in another way.
    /// </summary>
    public bool HasSameContent(Manifest other)
    {
        ArgumentNullException.ThrowIfNull(other);

        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (Count != other.Count)
        {
            return false;
        }

        for (var i = 0; i < _assets.Length; i++)
        {
            if (_assets[i].Path != other._assets[i].Path || !AssetHash.AreEqual(_assets[i].Hash, other._assets[i].Hash))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two manifests are the same, character by character.</summary>
    public bool Equals(Manifest? other) =>
        other is not null && (ReferenceEquals(this, other) || _assets.AsSpan().SequenceEqual(other._assets));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Manifest);

    /// <inheritdoc/>
    public override int GetHashCode() => ContentDigest.GetHashCode(StringComparison.Ordinal);

    /// <summary>Each path of either manifest, in ordinal order, with its asset in both; null where one lacks it.</summary>
    internal static IEnumerable<(Asset? Before, Asset? After)> Pairs(Manifest before, Manifest after)
    {
        var (old, now) = (before._assets, after._assets);
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            var order =
                i == old.Length ? 1
                : j == now.Length ? -1
                : string.CompareOrdinal(old[i].Path, now[j].Path);
            yield return (order <= 0 ? old[i++] : null, order >= 0 ? now[j++] : null);
        }
    }

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
