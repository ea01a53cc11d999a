using System.Security.Cryptography;
using InvalidationInfra.Core.Manifests;
using Rehearsal.Cloud;

namespace Rehearsal.MainJob;

/// <summary>Looks at the edges as viewers do: whether what they serve is what was deployed.</summary>
internal sealed class EdgeCheck(EmbeddedCloud cloud, string distributionId)
{
    /// <summary>
    /// Fetches all of <paramref name="deployed"/> from every edge, so that the caches hold it before the next deployment.
    /// </summary>
    public Task WarmAsync(Manifest deployed, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            FetchesOf(deployed.Assets.Select(asset => asset.Path)),
            cancellationToken,
            async (fetch, token) =>
            {
                using var response = await cloud.FetchOverHttpAsync(distributionId, fetch.Url, fetch.Edge, token);
            }
        );

    /// <summary>Fetches every URL of both manifests, in each of its spellings, from every edge.</summary>
    /// <returns>How many were fetched, and those that answered with something else than what is deployed now.</returns>
    public async Task<(int Checked, IReadOnlyList<string> Stale)> CompareAsync(
        Manifest before,
        Manifest now,
        CancellationToken cancellationToken
    )
    {
        var fetches = FetchesOf(before.Assets.Concat(now.Assets).Select(asset => asset.Path).Distinct(StringComparer.Ordinal)).ToList();
        var stale = new List<string>();
        await Parallel.ForEachAsync(
            fetches,
            cancellationToken,
            async (fetch, token) =>
            {
                using var response = await cloud.FetchOverHttpAsync(distributionId, fetch.Url, fetch.Edge, token);
                var content = await response.Content.ReadAsByteArrayAsync(token);
                var right = now.TryGetHash(fetch.Path, out var hash)
                    ? response.IsSuccessStatusCode && AssetHash.AreEqual(Convert.ToHexStringLower(SHA256.HashData(content)), hash)
                    : !response.IsSuccessStatusCode;
                if (!right)
                {
                    lock (stale)
                    {
                        stale.Add($"{fetch.Url} at edge {fetch.Edge}");
                    }
                }
            }
        );
        return (fetches.Count, [.. stale.Order(StringComparer.Ordinal)]);
    }

    private IEnumerable<(string Path, string Url, int Edge)> FetchesOf(IEnumerable<string> paths) =>
        from path in paths
        from url in Spellings.Of(path)
        from edge in Enumerable.Range(0, cloud.EdgeCount)
        select (path, url, edge);
}
