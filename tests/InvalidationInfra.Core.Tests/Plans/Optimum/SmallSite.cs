using System.Globalization;
using CsCheck;
using InvalidationInfra.Core.Plans;

namespace InvalidationInfra.Core.Tests.Plans.Optimum;

/// <summary>A site small enough to try everything on, with limits small enough to matter.</summary>
internal sealed record SmallSite(CachedUrl[] Urls, int MaxPaths, InvalidationQuota Quota, bool PrefixesOnly)
{
    private static readonly Gen<string> Path = Gen.Frequency(
        (6, Gen.Char["ab/"].Array[1, 4].Select(characters => "/" + new string(characters))),
        (
            2,
            Gen.OneOf("a", "b", "/", "*", "é", "e\u0301", "😀", "😁", "🤖", "日").Array[1, 3].Select(pieces => "/" + string.Concat(pieces))
        ),
        (
            2,
            Gen.Select(
                Gen.OneOf("/js/app-", "/js/", "/css/app", "/"),
                Gen.Int[0, 20],
                (folder, number) => folder + number.ToString(CultureInfo.InvariantCulture)
            )
        ),
        (3, Gen.OneOf("a", "b", "+", " ", "~", "[", "%", "%2B", "é", "/").Array[1, 4].Select(pieces => "/" + string.Concat(pieces))),
        (1, Gen.Const("/"))
    );

    private static readonly Gen<long> Weight = Gen.Frequency(
        (4, Gen.Const(1L)),
        (2, Gen.Long[0, 3]),
        (1, Gen.Const(0L)),
        (1, Gen.Long[0, long.MaxValue / 32])
    );

    private static readonly Gen<CachedUrl[]> AnyUrls =
        from dirty in Gen.Int[1, 9]
        from urls in Gen.Select(Path, Gen.Int[0, 9], Weight, (path, die, weight) => new CachedUrl(path, die < dirty, weight)).Array[0, 14]
        select InOrder(urls);

    /// <summary>At most seven stale spellings.</summary>
    public static Gen<SmallSite> Any { get; } =
        from urls in AnyUrls.Where(urls => SpelledSite.Of(urls).Stale.Length <= 7)
        from maxPaths in Gen.Int[1, 6]
        from quota in Gen.Select(Gen.Int[0, 5], Gen.Int[1, 4], (exact, wildcards) => new InvalidationQuota(exact, wildcards))
        from generous in Gen.Bool
        from prefixesOnly in Gen.Frequency((3, Gen.Const(false)), (1, Gen.Const(true)))
        select new SmallSite(urls, maxPaths, generous ? InvalidationQuota.CloudFront : quota, prefixesOnly);

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{MaxPaths} paths, {Quota.ExactPaths} exact, {Quota.Wildcards} wildcards, {(PrefixesOnly ? "prefixes only" : "exact")}: {string.Join(' ', Urls.Select(url => $"{(url.IsStale ? "!" : "")}{url.Path}={url.Weight}"))}"
        );

    private static CachedUrl[] InOrder(CachedUrl[] urls) =>
        [.. urls.GroupBy(url => url.Path).Select(group => group.First()).OrderBy(url => url.Path, StringComparer.Ordinal)];
}
