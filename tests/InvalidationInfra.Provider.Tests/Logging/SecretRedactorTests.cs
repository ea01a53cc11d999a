using System.Net;
using System.Text;
using CsCheck;
using InvalidationInfra.Provider.Logging;

namespace InvalidationInfra.Provider.Tests.Logging;

/// <summary>What is known to be secret is in no text that leaves the process, in none of the forms that it may have there.</summary>
public sealed class SecretRedactorTests
{
    private const string Secret = "wJalr/XUtn FEMI+K7&MDENG=\"bPx";

    private readonly SecretRedactor _redactor = new(["digest", "sourceDirectory"]);

    public static TheoryData<string> Forms =>
        [
            Secret,
            Uri.EscapeDataString(Secret),
            Uri.EscapeDataString(Uri.EscapeDataString(Secret)),
            WebUtility.UrlEncode(Secret),
            WebUtility.HtmlEncode(Secret),
            Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret)),
            Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret)).TrimEnd('='),
            Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Secret)),
        ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_secret_is_found_in_every_form(string form)
    {
        _redactor.Remember(Secret);

        Assert.Equal("before [secret]after", _redactor.Redact($"before {form}after"));
    }

    [Fact]
    public void Of_secrets_that_begin_alike_the_longest_is_taken_out_whole()
    {
        _redactor.Remember("token");
        _redactor.Remember("token-of-the-day");

        Assert.Equal("[secret], [secret] and toke", _redactor.Redact("token-of-the-day, token and toke"));
    }

    [Fact]
    public void The_keys_of_a_secret_map_are_secrets_but_for_the_names_of_properties()
    {
        _redactor.Remember(Some.Properties($$"""{"m": {{Some.Secret("""{"project-x": ["beta-7"], "digest": "abcdef"}""")}}}"""));

        Assert.Equal("digest [secret] [secret] [secret]", _redactor.Redact("digest project-x beta-7 abcdef"));
    }

    [Fact]
    public void A_short_key_of_an_emulator_leaves_words_whole()
    {
        _redactor.RememberCredential("test");

        Assert.Equal("the latest test", _redactor.Redact("the latest test"));
    }

    [Fact]
    public void No_text_made_of_secrets_and_others_has_one_left() =>
        Gen.Select(Gen.String[Gen.Char["abc"], 4, 9].List[1, 5], Gen.String[Gen.Char["abc "], 0, 40])
            .Sample(
                (secrets, text) =>
                {
                    var redactor = new SecretRedactor([]);
                    secrets.ForEach(redactor.Remember);
                    var pieces = redactor.Redact(text + string.Join(' ', secrets)).Split("[secret]");
                    return pieces.All(piece => !secrets.Any(piece.Contains));
                },
                iter: 2000
            );
}
