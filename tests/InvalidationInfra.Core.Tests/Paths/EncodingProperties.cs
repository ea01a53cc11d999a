using System.Globalization;
using System.Text;
using CsCheck;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Paths;

namespace InvalidationInfra.Core.Tests.Paths;

/// <summary>
/// Encoding against a table made the other way around: from what RFC 1738 lets stand (safe, extra and reserved characters, section 2.2),
/// byte by byte.
/// </summary>
public sealed class EncodingProperties
{
    private const string LetStand = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789" + "$-_.+" + "!*'()," + ";/?:@=&";

    private static readonly string[] TableForFiles = Table(LetStand.Replace("?", "", StringComparison.Ordinal));
    private static readonly string[] TableForPeople = Table(LetStand);

    /// <summary>Any text of any characters, with those that mean something in paths more often.</summary>
    private static readonly Gen<string> AnyPath = Gen.Frequency(
            (4, Gen.Char["/*#%?~ aA4e\u0301\u00e9"]),
            (2, Gen.Char[' ', '~']),
            (1, Gen.Char),
            (1, Gen.Char['\0', '\u00a0'])
        )
        .Array[0, 30]
        .Select(characters => "/" + new string(characters));

    [Fact]
    public void Every_character_is_encoded_by_the_table_or_refused()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var asset = "/a" + (char)c + "b";
            var refused = c < 32 || c == 127 || char.IsSurrogate((char)c);

            if (refused)
            {
                Assert.Throws<FormatException>(() => InvalidationPath.Exact(asset));
            }
            else
            {
                Assert.Equal(Expected(asset, TableForFiles), InvalidationPath.Exact(asset).Encoded);
            }
        }
    }

    [Fact]
    public void Every_character_beyond_the_basic_plane_is_encoded_by_the_table()
    {
        Gen.Int[0x10000, 0x10FFFF]
            .Sample(c =>
            {
                var asset = "/" + char.ConvertFromUtf32(c);
                return InvalidationPath.Exact(asset).Encoded == Expected(asset, TableForFiles);
            });
    }

    [Fact]
    public void An_asset_is_encoded_by_the_table_or_refused_by_name_and_a_manifest_agrees()
    {
        AnyPath.Sample(asset =>
        {
            var valid = IsUnicodeWithoutControls(asset);
            try
            {
                var path = InvalidationPath.Exact(asset);
                return valid
                    && path.Encoded == Expected(asset, TableForFiles)
                    && path.Covers(asset)
                    && Some.ManifestOf((asset, "1")).Count == 1;
            }
            catch (FormatException)
            {
                return !valid
                    && Assert
                        .Throws<ManifestException>(() => Some.ManifestOf((asset, "1")))
                        .Message.StartsWith("The asset '/", StringComparison.Ordinal);
            }
        });
    }

    [Fact]
    public void What_a_person_wrote_is_encoded_by_the_table_between_its_escapes()
    {
        AnyPath.Sample(text =>
        {
            if (!InvalidationPath.TryParse(text, out var path, out _))
            {
                return !IsUnicodeWithoutControls(text);
            }

            var expected = new StringBuilder();
            for (var i = 0; i < text.Length; i++)
            {
                var escape = i + 2 < text.Length && text[i] == '%' && Uri.IsHexDigit(text[i + 1]) && Uri.IsHexDigit(text[i + 2]);
                var piece =
                    escape ? text.Substring(i, 3)
                    : char.IsHighSurrogate(text[i]) ? text.Substring(i, 2)
                    : text.Substring(i, 1);
                expected.Append(escape ? piece : Expected(piece, TableForPeople));
                i += piece.Length - 1;
            }

            return path.Encoded == expected.ToString();
        });
    }

    [Fact]
    public void Encoding_what_is_encoded_changes_nothing()
    {
        AnyPath
            .Where(IsUnicodeWithoutControls)
            .Sample(text =>
            {
                var once = InvalidationPath.Parse(text).Encoded;
                return InvalidationPath.Parse(once).Encoded == once;
            });
    }

    [Fact]
    public void The_encoded_form_of_an_asset_written_by_a_person_covers_the_asset()
    {
        AnyPath
            .Where(IsUnicodeWithoutControls)
            .Sample(asset =>
            {
                var exact = InvalidationPath.Exact(asset);
                var written = InvalidationPath.Parse(exact.Encoded);
                return written.Equals(exact) && written.Covers(asset);
            });
    }

    [Fact]
    public void No_two_assets_have_one_encoded_form()
    {
        Gen.Select(AnyPath.Where(IsUnicodeWithoutControls), AnyPath.Where(IsUnicodeWithoutControls))
            .Sample((a, b) => a == b == InvalidationPath.Exact(a).Equals(InvalidationPath.Exact(b)));
    }

    [Fact]
    public void A_wildcard_covers_exactly_the_assets_whose_encoded_form_starts_as_its_own()
    {
        Gen.Select(Some.Path, Some.Path)
            .Sample(
                (prefix, asset) =>
                {
                    var wildcard = InvalidationPath.Wildcard(prefix);
                    return wildcard.Covers(asset)
                        == InvalidationPath.Exact(asset).Encoded.StartsWith(wildcard.Encoded[..^1], StringComparison.Ordinal);
                }
            );
    }

    private static bool IsUnicodeWithoutControls(string text) => IsUnicode(text) && text.All(c => c is >= ' ' and not '\x7f');

    private static bool IsUnicode(string text)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(text) >= 0;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    private static string[] Table(string letStand) =>
        [
            .. Enumerable
                .Range(0, 256)
                .Select(b =>
                    letStand.Contains((char)b, StringComparison.Ordinal)
                        ? ((char)b).ToString()
                        : "%" + b.ToString("X2", CultureInfo.InvariantCulture)
                ),
        ];

    private static string Expected(string text, string[] table) => string.Concat(Encoding.UTF8.GetBytes(text).Select(b => table[b]));
}
