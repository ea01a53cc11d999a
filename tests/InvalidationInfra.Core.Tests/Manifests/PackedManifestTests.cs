using System.IO.Compression;
using CsCheck;
using InvalidationInfra.Core.Manifests;

namespace InvalidationInfra.Core.Tests.Manifests;

public sealed class PackedManifestTests
{
    [Fact]
    public void What_is_unpacked_equals_what_was_packed()
    {
        Some.Assets.Sample(assets =>
        {
            var manifest = Manifest.Create(assets);
            return Manifest.Unpack(manifest.Pack()).Equals(manifest);
        });
    }

    [Fact]
    public void The_empty_manifest_packs()
    {
        Assert.Same(Manifest.Empty, Manifest.Unpack(Manifest.Empty.Pack()));
    }

    [Fact]
    public void The_digest_can_be_read_without_unpacking()
    {
        Some.Assets.Sample(assets =>
        {
            var manifest = Manifest.Create(assets);
            return Manifest.PackedDigest(manifest.Pack()) == manifest.ContentDigest;
        });
        Assert.Equal(Manifest.Empty.ContentDigest, Manifest.PackedDigest(Manifest.Empty.Pack()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("m1:")]
    [InlineData("m1:AAAA")]
    [InlineData("m2:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("m1:AAAAAAAAAAAAAAAAAAAAAAAAAAAA*AAAAAAAAAAAAAAAAAAA")]
    public void What_does_not_begin_as_a_packed_manifest_has_no_digest(string text) => Assert.Null(Manifest.PackedDigest(text));

    [Fact]
    public void A_packed_manifest_is_one_line_of_ascii_with_a_version()
    {
        var packed = Some.ManifestOf(("/é", "1"), ("/日本", "2")).Pack();

        Assert.Matches("^m1:[A-Za-z0-9+/]+=*$", packed);
    }

    [Fact]
    public void An_asset_takes_little_more_than_its_hash()
    {
        var site = Some.Site(10_000);

        Assert.InRange(site.Pack().Length / (double)site.Count, 43, 50);
    }

    [Fact]
    public void A_hundred_thousand_assets_survive_the_round_trip()
    {
        var site = Some.Site(100_000);

        Assert.Equal(site, Manifest.Unpack(site.Pack()));
    }

    [Fact]
    public void The_longest_paths_survive_the_round_trip()
    {
        var stem = "/" + new string('x', 3990);
        var site = Some.ManifestOf(("/", "1"), (stem, "2"), (stem + "1", "3"), (stem + "2", "4"), ("/" + new string('日', 440), "5"));

        Assert.Equal(site, Manifest.Unpack(site.Pack()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("m1:")]
    [InlineData("m1:AAAA")]
    [InlineData("m2:AAAA")]
    [InlineData("{\"/a\": \"1\"}")]
    [InlineData("m1:not base64!")]
    public void What_is_no_packed_manifest_is_refused(string text)
    {
        Assert.Throws<ManifestException>(() => Manifest.Unpack(text));
    }

    [Fact]
    public void A_packed_manifest_cut_off_anywhere_is_refused()
    {
        var packed = Some.Site(50).Pack();

        Assert.All(Enumerable.Range(0, packed.Length), length => Assert.Throws<ManifestException>(() => Manifest.Unpack(packed[..length])));
    }

    [Fact]
    public void A_packed_manifest_with_any_other_character_is_refused_or_the_same()
    {
        var site = Some.Site(20);
        var packed = site.Pack();
        Gen.Select(Gen.Int[0, packed.Length - 1], Gen.Char["ABCDwxyz0189+/=!é"])
            .Sample(
                (at, c) =>
                {
                    try
                    {
                        return Manifest.Unpack(packed[..at] + c + packed[(at + 1)..]).Equals(site);
                    }
                    catch (ManifestException)
                    {
                        return true;
                    }
                }
            );
    }

    [Fact]
    public void Garbage_that_decompresses_is_refused()
    {
        Gen.Byte.Array[0, 200]
            .Sample(bytes =>
            {
                try
                {
                    Manifest.Unpack(Forged(bytes));
                    return false;
                }
                catch (ManifestException)
                {
                    return true;
                }
            });
    }

    [Fact]
    public void A_text_that_unpacks_to_more_than_one_of_its_length_can_hold_is_refused()
    {
        Assert.Contains(
            "unpacks to over 8 MB, more than a manifest of its length can hold.",
            Assert.Throws<ManifestException>(() => Manifest.Unpack(Forged(new byte[257 * 1024 * 1024]))).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_text_of_a_few_hundred_characters_makes_its_reader_use_no_more_than_tens_of_megabytes()
    {
        // Four million assets that share all of a path, as the most regular manifest would.
        byte[] payload = [0x80, 0x92, 0xF4, 0x01, .. new byte[3 * 4_000_000]];
        var forged = Forged(payload);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.InRange(forged.Length, 60, 400);
        Assert.Throws<ManifestException>(() => Manifest.Unpack(forged));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * 1024 * 1024);
    }

    [Fact]
    public void Even_the_most_regular_manifest_survives_the_round_trip()
    {
        var site = Manifest.Create(Enumerable.Range(0, 1_000_000).Select(i => KeyValuePair.Create($"/page-{i:d7}/index.html", "v1")));

        var packed = site.Pack();

        Assert.Matches(@"^m1:[A-Za-z0-9+/]+=*\.+$", packed);
        Assert.InRange(packed.Length, 1_000, 60_000);
        Assert.Equal(site, Manifest.Unpack(packed));
        Assert.Throws<ManifestException>(() => Manifest.Unpack(packed.TrimEnd('.')));
    }

    [Fact]
    public void What_version_0_1_packed_is_read()
    {
        const string packed =
            "m1:ZdOHRKOJ9LDMLGV6cWScwOhe4PKo4fuNLF3VtTypQ5kLQ4ADAAwvY3NzL2FwcC5jc3MBCmluZGV4Lmh0bWwBB8OpLmh0bWxBQUGj"
            + "ItNE3mJzI2uRm8oTcx7ePlKFgO+fyNdU62O3DTV+jA61RzBGWIBarXiNMg8Qvx8pJ5e15tdFo79hdYTaAXBRmwP2GH//SzdT8kIGdppHgRme"
            + "08mByNG+2ctvp467IPsD";

        Assert.Equal(
            ["/css/app.css", "/index.html", "/é.html"],
            Manifest.Unpack(packed).Assets.Where(asset => asset.Hash.Length == 64).Select(asset => asset.Path)
        );
    }

    [Fact]
    public void Paths_that_unpack_to_hundreds_of_megabytes_are_refused()
    {
        // One path of 4,000 bytes, then 100,000 that share all of it and add nothing.
        byte[] longPath = [0, 0xA0, 0x1F, .. Enumerable.Repeat((byte)'/', 4000)];
        var again = Enumerable.Repeat<byte[]>([0xA0, 0x1F, 0], 99_999).SelectMany(bytes => bytes);
        byte[] payload = [0xA0, 0x8D, 0x06, .. longPath, .. again, .. Enumerable.Repeat((byte)3, 100_000), .. new byte[100_000]];

        Assert.Contains(
            "damaged",
            Assert.Throws<ManifestException>(() => Manifest.Unpack(Forged(payload))).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_count_beyond_the_text_is_refused_before_room_is_made_for_it()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<ManifestException>(() => Manifest.Unpack(Forged([0xFF, 0xFF, 0xFF, 0xFF, 0x07, 0, 0, 0])));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024 * 1024);
    }

    private static string Forged(byte[] payload)
    {
        var compressed = new byte[32 + BrotliEncoder.GetMaxCompressedLength(payload.Length)];
        Assert.True(BrotliEncoder.TryCompress(payload, compressed.AsSpan(32), out var length, quality: 5, window: 22));
        return "m1:" + Convert.ToBase64String(compressed.AsSpan(0, 32 + length));
    }
}
