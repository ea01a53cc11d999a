using System.Security.Cryptography;
using System.Text;
using CsCheck;
using InvalidationInfra.Core.Changes;
using InvalidationInfra.Core.Manifests;

namespace InvalidationInfra.Core.Tests.Manifests;

public sealed class AssetHashTests
{
    private static readonly string Whole = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("index.html")));

    [Fact]
    public void A_hash_and_the_whole_SHA256_that_it_was_cut_from_are_equal_whichever_is_first()
    {
        Assert.True(AssetHash.AreEqual(Whole, Whole[..32]));
        Assert.True(AssetHash.AreEqual(Whole[..32], Whole));
        Assert.True(AssetHash.AreEqual(Whole, Whole));
    }

    [Fact]
    public void Any_other_part_of_a_hash_is_another_hash()
    {
        Assert.False(AssetHash.AreEqual(Whole, Whole[32..]));
        Assert.False(AssetHash.AreEqual(Whole, Whole[..31]));
        Assert.False(AssetHash.AreEqual(Whole, Whole[..33]));
        Assert.False(AssetHash.AreEqual(Whole, Whole[..64].ToUpperInvariant()));
        Assert.False(AssetHash.AreEqual(Whole[..32], Whole[..16]));
        Assert.False(AssetHash.AreEqual("", Whole));
    }

    [Fact]
    public void Hashes_given_by_hand_are_opaque()
    {
        var version = new string('v', 64);

        Assert.False(AssetHash.AreEqual(version, version[..32]));
        Assert.False(AssetHash.AreEqual("v1", "v"));
        Assert.False(AssetHash.AreEqual("A", "a"));
        Gen.Select(Some.Hash, Some.Hash).Sample((one, other) => AssetHash.AreEqual(one, other) == (one == other));
    }

    [Fact]
    public void Content_that_an_older_version_hashed_has_not_changed()
    {
        var (then, now) = (Some.Site(1_000), Cut(Some.Site(1_000)));

        Assert.True(ChangeSet.Between(then, now).IsEmpty);
        Assert.True(then.HasSameContent(now));
        Assert.True(now.HasSameContent(then));
        Assert.NotEqual(then, now);
        Assert.NotEqual(then.ContentDigest, now.ContentDigest);
    }

    [Fact]
    public void A_file_that_changed_since_an_older_version_hashed_it_has_changed()
    {
        var then = Some.Site(100);
        var now = Manifest.Create(
            Cut(then).Assets.Select((asset, i) => KeyValuePair.Create(asset.Path, i == 7 ? new string('0', 32) : asset.Hash))
        );

        Assert.Equal([now.Assets[7].Path], ChangeSet.Between(then, now).Changed);
        Assert.False(then.HasSameContent(now));
    }

    [Fact]
    public void Manifests_have_the_same_content_if_nothing_changed_between_them()
    {
        Gen.Select(Some.Assets, Some.Assets)
            .Sample(
                (a, b) =>
                {
                    var (one, other) = (Manifest.Create(a), Manifest.Create(b));
                    return one.HasSameContent(other) == ChangeSet.Between(one, other).IsEmpty && one.HasSameContent(Manifest.Create(a));
                }
            );
    }

    private static Manifest Cut(Manifest manifest) =>
        Manifest.Create(manifest.Assets.Select(asset => KeyValuePair.Create(asset.Path, asset.Hash[..32])));
}
