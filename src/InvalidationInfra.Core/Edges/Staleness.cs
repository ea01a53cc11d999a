using System.Collections.Immutable;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Plans;
using InvalidationInfra.Core.Urls;

namespace InvalidationInfra.Core.Edges;

/// <summary>Finds what edges may hold that the origin does not serve. Pure: the same deployments give the same answer.</summary>
public static class Staleness
{
    /// <summary>
    /// Compares what edges may hold with what is served now. A URL is stale where the two contents differ. A URL that only the deployment
    /// before has is stale: the origin answers it in another way now. A URL that only the new one has is fresh, as long as it is new at the
    /// origin: not where the choice of assets or their serving changed, and not where a fallback document was served there.
    /// </summary>
    /// <param name="told">What the edges were last told; <see langword="null"/> where they were never told anything.</param>
    /// <param name="now">What is served now.</param>
    /// <param name="edges">What the edges may hold besides what they were told.</param>
    /// <param name="rules">The user's knowledge of the assets.</param>
    public static StaleUrls Between(Deployment? told, Deployment now, EdgeState edges, AssetRules rules)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(edges);
        ArgumentNullException.ThrowIfNull(rules);

        var compared = Compare(told, now, edges, rules);
        return new StaleUrls
        {
            Urls = compared.Urls,
            Gone = [.. InFormsOf(now, compared.Gone)],
            MayLoseUnlisted =
                now is { Manifest: { } manifest, Serving.FallbackDocument: { } fallback }
                && !manifest.TryGetHash(fallback, out _)
                && (told?.Manifest?.TryGetHash(fallback, out _) == true || edges.Removed.Any(path => path.Covers(fallback))),
            NewUrls = compared.NewUrls,
            ChangedImmutables = compared.ChangedImmutables,
            Everything = EverythingOf(told, now),
            All = PathCover.Reduced(now.Serving.Everything.Concat(told is null ? [] : told.Serving.Everything)),
            Suspects = edges.Suspects,
            Uncovered = edges.Uncovered,
            Removed = PathCover.Reduced(
                edges.Removed.Concat(
                    InFormsOf(now, edges.Removed.Where(path => !path.IsWildcard).Select(path => path.CoveredUrl).OfType<string>())
                        .SelectMany(url => Spellings.PathsFor(url))
                )
            ),
        };
    }

    // Until the engine deletes a removed file, it is served like all others: under another URL, where that has changed.
    private static IEnumerable<string> InFormsOf(Deployment now, IEnumerable<string> removed) =>
        removed.SelectMany(path => now.Serving.UrlsOf(path).Prepend(path)).Distinct(StringComparer.Ordinal);

    private static Everything EverythingOf(Deployment? told, Deployment now) =>
        now.Manifest is null ? Everything.Nothing
        : told?.Manifest is null ? Everything.Untold
        : told.FallbackContent != now.FallbackContent || (now.FallbackContent is not null && !told.IsServedLike(now)) ? Everything.Fallback
        : Everything.Nothing;

    private static Comparison Compare(Deployment? told, Deployment now, EdgeState edges, AssetRules rules)
    {
        if (now.Manifest is null)
        {
            return new Comparison([], [], 0, []);
        }

        var newIsStale =
            told is null
            || !told.IsServedLike(now)
            || now.Serving.FallbackDocument is not null
            || told.Serving.FallbackDocument is not null
            || rules.InvalidateAdded;
        // URLs with queries come in: they may have been cached the last time that queries counted.
        var queriesComeIn = told is { Serving.QueryStrings: false } && now.Serving.QueryStrings;
        var entries = UrlsOf(told, isNow: false).Concat(UrlsOf(now, isNow: true)).Concat(UrlsOfBefore(told, now)).ToArray();
        Array.Sort(entries, static (a, b) => string.CompareOrdinal(a.Url, b.Url));

        // A removed file may have been fetched once more before it was deleted: where it comes back, that copy is in the way.
        var removedUrls = edges.Removed.Where(path => !path.IsWildcard).Select(path => path.CoveredUrl).ToHashSet();
        var removedPrefixes = edges.Removed.Where(path => path.IsWildcard).ToList();
        bool WasRemoved(string url) => removedUrls.Contains(url) || removedPrefixes.Any(prefix => prefix.Covers(url));

        var urls = new List<CachedUrl>(entries.Length);
        var gone = ImmutableArray.CreateBuilder<string>();
        var changedImmutables = ImmutableArray.CreateBuilder<string>();
        var newUrls = 0;
        for (var first = 0; first < entries.Length;)
        {
            var end = first + 1;
            while (end < entries.Length && entries[end].Url == entries[first].Url)
            {
                end++;
            }

            var group = entries.AsSpan(first, end - first);
            first = end;
            var (before, after) = (ContentOf(group, isNow: false), ContentOf(group, isNow: true));
            if (before is not null && after is not null && AssetHash.AreEqual(before, after))
            {
                urls.Add(new CachedUrl(group[0].Url, queriesComeIn && !rules.IsImmutable(group[0].Asset), 1));
                continue;
            }

            var immutable = rules.IsImmutable(group[0].Asset);
            var isStale = (before, after) switch
            {
                (null, _) => (newIsStale && (!immutable || now.Serving.FallbackDocument is not null)) || WasRemoved(group[0].Url),
                (_, null) => !immutable,
                _ => true,
            };
            urls.Add(new CachedUrl(group[0].Url, isStale, 1));
            newUrls += before is null && !isStale && !immutable ? 1 : 0;
            if (after is null && isStale)
            {
                gone.Add(group[0].Url);
            }
            else if (immutable && isStale && before is not null)
            {
                changedImmutables.Add(group[0].Asset);
            }
        }

        return new Comparison(urls, gone.ToImmutable(), newUrls, [.. changedImmutables.Distinct(StringComparer.Ordinal)]);
    }

    private static IEnumerable<Served> UrlsOf(Deployment? deployment, bool isNow) =>
        deployment?.Manifest is not { } manifest
            ? []
            : manifest.Assets.SelectMany(asset =>
                deployment.Serving.UrlsOf(asset.Path).Select(url => new Served(url, asset.Path, asset.Hash, isNow))
            );

    // A deployment that broke off may have served today's assets in the way of before: other copies than those that were told.
    private static IEnumerable<Served> UrlsOfBefore(Deployment? told, Deployment now) =>
        told?.Manifest is null || told.Serving.Equals(now.Serving)
            ? []
            : UrlsOf(now with { Serving = told.Serving }, isNow: false)
                .Where(served => !told.Manifest.TryGetHash(served.Asset, out _))
                .Select(served => served with { Hash = "not told" });

    // Two assets may share a URL (/a, and the folder of /a/index.html). Which of them the origin serves there is its own affair: the URL
    // is as it was only if both are.
    private static string? ContentOf(ReadOnlySpan<Served> group, bool isNow)
    {
        string? content = null;
        List<string>? several = null;
        foreach (var served in group)
        {
            if (served.IsNow != isNow)
            {
                continue;
            }

            if (content is null)
            {
                content = served.Hash;
            }
            else
            {
                (several ??= []).Add(served.Hash);
            }
        }

        return several is null ? content : string.Join('\n', several.Append(content!).Order(StringComparer.Ordinal));
    }

    private readonly record struct Served(string Url, string Asset, string Hash, bool IsNow);

    private sealed record Comparison(
        IReadOnlyList<CachedUrl> Urls,
        ImmutableArray<string> Gone,
        int NewUrls,
        ImmutableArray<string> ChangedImmutables
    );
}
