using InvalidationInfra.Core.Manifests;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>What edges may hold when deployments failed half-way: more than one version of a file.</summary>
internal static class ServedContent
{
    /// <summary>
    /// One manifest for content that was told and content that was not: compared with <paramref name="current"/>, a file differs in it
    /// exactly
    /// if it differs in one of the two.
    /// </summary>
    public static Manifest MostStale(Manifest told, Manifest? unannounced, Manifest current)
    {
        if (unannounced is null)
        {
            return told;
        }

        var assets = told.Assets.ToDictionary(asset => asset.Path, asset => asset.Hash, StringComparer.Ordinal);
        foreach (var asset in unannounced.Assets)
        {
            if (!current.TryGetHash(asset.Path, out var hash) || !AssetHash.AreEqual(hash, asset.Hash))
            {
                assets[asset.Path] = asset.Hash;
            }
        }

        return Manifest.Create(assets);
    }

    /// <summary>
    /// One manifest for two deployments of which neither was announced: a file that differs between them has a hash that no file has,
    /// because
    /// an edge may hold either.
    /// </summary>
    public static Manifest Either(Manifest? earlier, Manifest later)
    {
        if (earlier is null)
        {
            return later;
        }

        var assets = earlier.Assets.ToDictionary(asset => asset.Path, asset => asset.Hash, StringComparer.Ordinal);
        foreach (var asset in later.Assets)
        {
            assets[asset.Path] =
                assets.TryGetValue(asset.Path, out var hash) && !AssetHash.AreEqual(hash, asset.Hash) ? $"{hash}|{asset.Hash}" : asset.Hash;
        }

        return Manifest.Create(assets);
    }
}
