using System.Globalization;
using CsCheck;
using InvalidationInfra.Core.Manifests;

namespace InvalidationInfra.Core.Tests;

/// <summary>Values for tests.</summary>
internal static class Some
{
    private static readonly string[] Pieces =
    [
        "a",
        "b",
        "js",
        "css",
        "img",
        "index.html",
        "app.js",
        "*",
        "#",
        "%",
        "%41",
        " ",
        "?",
        "~",
        "é",
        "e\u0301",
        "日本",
        "😀",
        "\u0085",
        "\u200b",
        "/",
        "//",
        "\uFFFD",
        "Z",
    ];

    /// <summary>Raw URL paths: short ones, so that they meet and share folders, with all that is odd in names.</summary>
    public static Gen<string> Path { get; } = Gen.OneOf<string>(Pieces).Array[0, 5].Select(pieces => "/" + string.Concat(pieces));

    /// <summary>Hashes of all kinds: hex in both cases, of odd length, and others.</summary>
    public static Gen<string> Hash { get; } =
        Gen.OneOf(
            Gen.Byte.Array[32].Select(Convert.ToHexStringLower),
            Gen.OneOf("v1", "v2", "\"etag\"", "ABCDEF", "abc", "é", "😀", "a\nb", "\0"),
            Gen.Int[0, 3].Select(i => i.ToString(CultureInfo.InvariantCulture))
        );

    public static Gen<Dictionary<string, string>> Assets { get; } =
        Gen.Select(Path, Hash)
            .List[0, 40]
            .Select(pairs => pairs.GroupBy(pair => pair.Item1).ToDictionary(group => group.Key, group => group.First().Item2));

    public static Manifest ManifestOf(params (string Path, string Hash)[] assets) =>
        Manifest.Create(assets.Select(asset => KeyValuePair.Create(asset.Path, asset.Hash)));

    /// <summary>A site of <paramref name="count"/> files in folders, with hashes like SHA-256.</summary>
    public static Manifest Site(int count, int seed = 1)
    {
        var random = new Random(seed);
        var hash = new byte[32];
        return Manifest.Create(
            Enumerable
                .Range(0, count)
                .Select(i =>
                {
                    random.NextBytes(hash);
                    return KeyValuePair.Create($"/section-{i % 97}/page-{i / 97}/index.{i}.html", Convert.ToHexStringLower(hash));
                })
        );
    }
}
