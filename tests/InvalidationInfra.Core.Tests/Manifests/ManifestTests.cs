using CsCheck;
using InvalidationInfra.Core.Manifests;

namespace InvalidationInfra.Core.Tests.Manifests;

public sealed class ManifestTests
{
    [Fact]
    public void Assets_are_in_ordinal_order_whatever_order_they_came_in()
    {
        var manifest = Some.ManifestOf(("/b", "1"), ("/a/b", "2"), ("/a", "3"), ("/B", "4"), ("/a.b", "5"), ("/é", "6"));

        Assert.Equal(["/B", "/a", "/a.b", "/a/b", "/b", "/é"], manifest.Assets.Select(asset => asset.Path));
        Assert.Equal(6, manifest.Count);
    }

    [Fact]
    public void The_empty_manifest_has_no_assets_and_one_digest()
    {
        Assert.Equal(0, Manifest.Empty.Count);
        Assert.Same(Manifest.Empty, Manifest.Create([]));
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Manifest.Empty.ContentDigest);
    }

    [Fact]
    public void A_hash_is_found_by_its_exact_path()
    {
        Gen.Select(Some.Assets, Some.Path)
            .Sample(
                (assets, path) =>
                {
                    var manifest = Manifest.Create(assets);
                    return assets.All(asset => manifest.TryGetHash(asset.Key, out var hash) && hash == asset.Value)
                        && manifest.TryGetHash(path, out _) == assets.ContainsKey(path);
                }
            );
    }

    [Fact]
    public void Equality_digest_and_packed_form_depend_on_the_content_and_not_on_the_order()
    {
        Some.Assets.SelectMany(assets => Gen.Shuffle(assets.ToArray()).Select(shuffled => (assets, shuffled)))
            .Sample(sample =>
            {
                var (one, other) = (Manifest.Create(sample.assets), Manifest.Create(sample.shuffled));
                return one.Equals(other)
                    && one.GetHashCode() == other.GetHashCode()
                    && one.ContentDigest == other.ContentDigest
                    && one.Pack() == other.Pack();
            });
    }

    [Fact]
    public void Manifests_of_different_content_differ_in_equality_and_digest()
    {
        Gen.Select(Some.Assets, Some.Assets)
            .Sample(
                (a, b) =>
                {
                    var same = a.Count == b.Count && a.All(asset => b.TryGetValue(asset.Key, out var hash) && hash == asset.Value);
                    var (one, other) = (Manifest.Create(a), Manifest.Create(b));
                    return one.Equals(other) == same && (one.ContentDigest == other.ContentDigest) == same;
                }
            );
    }

    [Fact]
    public void The_digest_tells_apart_where_a_path_ends_and_its_hash_begins()
    {
        Assert.NotEqual(Some.ManifestOf(("/a", "bc")).ContentDigest, Some.ManifestOf(("/ab", "c")).ContentDigest);
    }

    [Fact]
    public void The_digest_is_the_same_on_every_machine()
    {
        // printf '\2\0\0\0/a\1\0\0\0001' | sha256sum
        Assert.Equal("a4bdd2f3d6a5cbe778be7a9c7e6a3ce97428be57a901ed0fd0b81141cef1ca4c", Some.ManifestOf(("/a", "1")).ContentDigest);
    }

    [Fact]
    public void A_hash_longer_than_any_buffer_counts_to_its_end()
    {
        var hash = new string('x', 200_000);

        Assert.NotEqual(Some.ManifestOf(("/a", hash + "1")).ContentDigest, Some.ManifestOf(("/a", hash + "2")).ContentDigest);
    }

    [Theory]
    [InlineData("app.js", "The asset 'app.js' does not start with '/'.")]
    [InlineData("", "The asset '' does not start with '/'.")]
    [InlineData("/a\nb", "The asset '/a\\u000Ab' has a control character in its name, which no invalidation can name: rename the file.")]
    [InlineData(
        "/a\u007fb",
        "The asset '/a\\u007Fb' has a control character in its name, which no invalidation can name: rename the file."
    )]
    [InlineData("/a\0", "The asset '/a\\u0000' has a control character in its name, which no invalidation can name: rename the file.")]
    public void A_path_that_no_invalidation_can_name_is_refused_by_name(string path, string message)
    {
        Assert.Equal(message, Refusal(() => Some.ManifestOf(("/ok", "1"), (path, "1"))));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused_in_path_and_hash()
    {
        Assert.Equal(
            "The asset '/a\\uD83Db' is not valid Unicode (half of a surrogate pair), so it has no URL: rename the file.",
            Refusal(() => Some.ManifestOf(("/a\uD83Db", "1")))
        );
        Assert.Equal(
            "The asset '/a\\uDE00' is not valid Unicode (half of a surrogate pair), so it has no URL: rename the file.",
            Refusal(() => Some.ManifestOf(("/a\uDE00", "1")))
        );
        Assert.Equal("The asset '/a' has a hash that is not valid Unicode.", Refusal(() => Some.ManifestOf(("/a", "\uD83D"))));
    }

    [Fact]
    public void A_path_may_have_4000_characters_when_encoded_and_no_more()
    {
        Assert.Equal(1, Some.ManifestOf(("/" + new string('a', 3999), "1")).Count);
        Assert.Equal(1, Some.ManifestOf(("/" + new string('é', 666) + "aaa", "1")).Count);
        Assert.StartsWith("The asset '/aaa", Refusal(() => Some.ManifestOf(("/" + new string('a', 4000), "1"))), StringComparison.Ordinal);
        Assert.EndsWith(
            "…' has a URL of 4001 characters, over CloudFront's limit of 4000: shorten its name.",
            Refusal(() => Some.ManifestOf(("/" + new string('é', 666) + "aaaa", "1"))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_path_given_twice_is_refused_by_name()
    {
        Assert.Equal("The asset '/b' is there twice.", Refusal(() => Some.ManifestOf(("/b", "1"), ("/a", "1"), ("/b", "2"))));
    }

    [Fact]
    public void An_asset_without_a_hash_is_refused_by_name()
    {
        Assert.Equal("The asset '/a' has no hash.", Refusal(() => Some.ManifestOf(("/a", ""))));
        Assert.Equal("The asset '/a' has no hash.", Refusal(() => Some.ManifestOf(("/a", null!))));
    }

    private static string Refusal(Func<object> make) => Assert.Throws<ManifestException>(make).Message;
}
