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
    public void A_text_that_unpacks_to_hundreds_of_megabytes_is_refused()
    {
        Assert.Contains(
            "unpacks to over 256 MB",
            Assert.Throws<ManifestException>(() => Manifest.Unpack(Forged(new byte[257 * 1024 * 1024]))).Message,
            StringComparison.Ordinal
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
        using var compressed = new MemoryStream();
        compressed.Write(new byte[32]);
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(payload);
        }

        return "m1:" + Convert.ToBase64String(compressed.ToArray());
    }
}
