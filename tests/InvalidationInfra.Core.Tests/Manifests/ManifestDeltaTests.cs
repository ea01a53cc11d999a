using CsCheck;
using InvalidationInfra.Core.Changes;
using InvalidationInfra.Core.Manifests;

namespace InvalidationInfra.Core.Tests.Manifests;

public sealed class ManifestDeltaTests
{
    [Fact]
    public void A_delta_leads_from_one_manifest_to_the_other_also_when_it_was_packed()
    {
        Gen.Select(Some.Assets, Some.Assets)
            .Sample(
                (a, b) =>
                {
                    var (from, to) = (Manifest.Create(a), Manifest.Create(b));
                    var delta = ManifestDelta.Between(from, to);
                    return delta.Apply(from).Equals(to)
                        && ManifestDelta.Unpack(delta.Pack()).Apply(from).Equals(to)
                        && delta.IsEmpty == from.Equals(to);
                }
            );
    }

    [Fact]
    public void A_delta_names_what_differs_and_nothing_else()
    {
        Gen.Select(Some.Assets, Some.Assets)
            .Sample(
                (a, b) =>
                {
                    var (from, to) = (Manifest.Create(a), Manifest.Create(b));
                    var (delta, changes) = (ManifestDelta.Between(from, to), ChangeSet.Between(from, to));
                    return delta.Removed.SequenceEqual(changes.Removed)
                        && delta
                            .Set.Select(asset => asset.Path)
                            .SequenceEqual(changes.Added.Concat(changes.Changed).Order(StringComparer.Ordinal))
                        && delta.Set.All(asset => to.TryGetHash(asset.Path, out var hash) && hash == asset.Hash);
                }
            );
    }

    [Fact]
    public void A_delta_between_other_spellings_of_the_same_hashes_gives_back_the_spelling()
    {
        var (then, now) = (
            Some.ManifestOf(("/a", new string('a', 64)), ("/b", "1")),
            Some.ManifestOf(("/a", new string('a', 32)), ("/b", "1"))
        );

        Assert.Equal(then, ManifestDelta.Between(now, then).Apply(now));
    }

    [Fact]
    public void A_delta_fits_the_manifest_that_it_is_based_on_and_no_other()
    {
        var (from, to, other) = (Some.ManifestOf(("/a", "1")), Some.ManifestOf(("/a", "2")), Some.ManifestOf(("/a", "3")));
        var delta = ManifestDelta.Unpack(ManifestDelta.Between(from, to).Pack());

        Assert.Equal(from.ContentDigest, delta.BaseDigest);
        Assert.True(delta.Fits(Some.ManifestOf(("/a", "1"))));
        Assert.False(delta.Fits(other));
        Assert.Equal(
            "The delta of a manifest is based on another manifest than the one that it is applied to.",
            Assert.Throws<ManifestException>(() => delta.Apply(other)).Message
        );
    }

    [Fact]
    public void A_delta_of_nothing_gives_back_the_manifest_itself()
    {
        var site = Some.Site(100);

        Assert.Same(site, ManifestDelta.Between(site, site).Apply(site));
        Assert.Same(Manifest.Empty, ManifestDelta.Between(Manifest.Empty, Manifest.Empty).Apply(Manifest.Empty));
    }

    [Fact]
    public void A_packed_delta_is_a_line_of_ascii_as_small_as_the_difference()
    {
        var from = Some.Site(100_000);
        var to = Manifest.Create(
            from.Assets.Skip(1).Select((asset, i) => KeyValuePair.Create(asset.Path, i == 500 ? new string('0', 32) : asset.Hash))
        );

        var packed = ManifestDelta.Between(from, to).Pack();

        Assert.Matches("^d1:[A-Za-z0-9+/]+=*$", packed);
        Assert.InRange(packed.Length, 64, 300);
    }

    [Fact]
    public void A_packed_delta_cut_off_anywhere_is_refused()
    {
        var packed = ManifestDelta.Between(Some.Site(30), Some.Site(40, seed: 2)).Pack();

        Assert.All(
            Enumerable.Range(0, packed.Length),
            length => Assert.Throws<ManifestException>(() => ManifestDelta.Unpack(packed[..length]))
        );
    }

    [Fact]
    public void A_packed_delta_with_any_other_character_is_refused_or_the_same()
    {
        var (from, to) = (Some.Site(20), Some.Site(25, seed: 2));
        var packed = ManifestDelta.Between(from, to).Pack();
        Gen.Select(Gen.Int[0, packed.Length - 1], Gen.Char["ABCDwxyz0189+/=!é."])
            .Sample(
                (at, c) =>
                {
                    try
                    {
                        return ManifestDelta.Unpack(packed[..at] + c + packed[(at + 1)..]).Apply(from).Equals(to);
                    }
                    catch (ManifestException)
                    {
                        return true;
                    }
                }
            );
    }

    [Theory]
    [InlineData("")]
    [InlineData("d1:")]
    [InlineData("d1:AAAA")]
    [InlineData("m1:AAAA")]
    [InlineData("d1:not base64!")]
    public void What_is_no_packed_delta_is_refused(string text)
    {
        Assert.Throws<ManifestException>(() => ManifestDelta.Unpack(text));
    }
}
