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
                using var response = await cloud.FetchOverHttpAsync(distributionId, Encode(fetch.Path), fetch.Edge, token);
            }
        );

    /// <summary>Fetches every URL of both manifests from every edge.</summary>
    /// <returns>How many were fetched, and those that answered with something else than what is deployed now.</returns>
    public async Task<(int Checked, IReadOnlyList<string> Stale)> CompareAsync(
        Manifest before,
        Manifest now,
        CancellationToken cancellationToken
    )
    {
        var paths = before.Assets.Concat(now.Assets).Select(asset => asset.Path).Distinct(StringComparer.Ordinal).ToList();
        var stale = new List<string>();
        await Parallel.ForEachAsync(
            FetchesOf(paths),
            cancellationToken,
            async (fetch, token) =>
            {
                using var response = await cloud.FetchOverHttpAsync(distributionId, Encode(fetch.Path), fetch.Edge, token);
                var content = await response.Content.ReadAsByteArrayAsync(token);
                var right = now.TryGetHash(fetch.Path, out var hash)
                    ? response.IsSuccessStatusCode && Convert.ToHexStringLower(SHA256.HashData(content)) == hash
                    : !response.IsSuccessStatusCode;
                if (!right)
                {
                    lock (stale)
                    {
                        stale.Add($"{fetch.Path} at edge {fetch.Edge}");
                    }
                }
            }
        );
        return (paths.Count * cloud.EdgeCount, [.. stale.Order(StringComparer.Ordinal)]);
    }

    private IEnumerable<(string Path, int Edge)> FetchesOf(IEnumerable<string> paths) =>
        paths.SelectMany(_ => Enumerable.Range(0, cloud.EdgeCount), (path, edge) => (path, edge));

    private static string Encode(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
