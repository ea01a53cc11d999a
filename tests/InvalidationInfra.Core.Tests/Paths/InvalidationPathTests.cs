using InvalidationInfra.Core.Paths;

namespace InvalidationInfra.Core.Tests.Paths;

public sealed class InvalidationPathTests
{
    [Theory]
    [InlineData("/app.js", "/app.js")]
    [InlineData("/a b.html", "/a%20b.html")]
    [InlineData("/été", "/%C3%A9t%C3%A9")]
    [InlineData("/e\u0301", "/e%CC%81")]
    [InlineData("/日本.html", "/%E6%97%A5%E6%9C%AC.html")]
    [InlineData("/😀", "/%F0%9F%98%80")]
    [InlineData("/100%", "/100%25")]
    [InlineData("/a%41", "/a%2541")]
    [InlineData("/a?b=c", "/a%3Fb=c")]
    [InlineData("/a#b", "/a%23b")]
    [InlineData("/~me/", "/%7Eme/")]
    [InlineData("/a*b", "/a*b")]
    [InlineData("/a+b&c=d,e;f:g@h!i$j'k(l)", "/a+b&c=d,e;f:g@h!i$j'k(l)")]
    [InlineData("/<\"{|}\\^[]`>", "/%3C%22%7B%7C%7D%5C%5E%5B%5D%60%3E")]
    public void A_file_name_is_encoded_character_by_character(string asset, string encoded)
    {
        var path = InvalidationPath.Exact(asset);

        Assert.Equal(encoded, path.Encoded);
        Assert.Equal(asset, path.Text);
        Assert.False(path.IsWildcard);
        Assert.True(path.Covers(asset));
    }

    [Theory]
    [InlineData("/a%20b", "/a%20b")]
    [InlineData("/a b", "/a%20b")]
    [InlineData("/%c3%a9", "/%c3%a9")]
    [InlineData("/100%", "/100%25")]
    [InlineData("/100%zz", "/100%25zz")]
    [InlineData("/%4", "/%254")]
    [InlineData("/%%41", "/%25%41")]
    [InlineData("/a?b=c d", "/a?b=c%20d")]
    [InlineData("/a#b", "/a%23b")]
    [InlineData("/é/*", "/%C3%A9/*")]
    [InlineData("/*", "/*")]
    [InlineData("/", "/")]
    [InlineData("/a%2*", "/a%252*")]
    public void A_path_that_a_person_wrote_is_not_encoded_twice(string written, string encoded)
    {
        var path = InvalidationPath.Parse(written);

        Assert.Equal(encoded, path.Encoded);
        Assert.Equal(written, path.Text);
        Assert.Equal(written, path.ToString());
    }

    [Fact]
    public void The_two_normal_forms_of_a_name_are_two_paths()
    {
        var (composed, decomposed) = (InvalidationPath.Exact("/\u00e9"), InvalidationPath.Exact("/e\u0301"));

        Assert.NotEqual(composed, decomposed);
        Assert.False(composed.Covers("/e\u0301"));
        Assert.False(decomposed.Covers("/\u00e9"));
    }

    [Theory]
    [InlineData("/*", true)]
    [InlineData("/a*", true)]
    [InlineData("/a*b", false)]
    [InlineData("/a**", true)]
    [InlineData("/a%2A", false)]
    [InlineData("#a*", false)]
    public void A_star_is_a_wildcard_only_as_the_last_character_of_a_path(string text, bool wildcard)
    {
        Assert.Equal(wildcard, InvalidationPath.Parse(text).IsWildcard);
    }

    [Fact]
    public void A_file_whose_name_ends_in_a_star_can_only_be_named_by_a_wildcard()
    {
        var path = InvalidationPath.Exact("/a*");

        Assert.True(path.IsWildcard);
        Assert.True(path.Covers("/a*"));
        Assert.True(path.Covers("/ab"));
    }

    [Fact]
    public void A_wildcard_covers_what_starts_like_it_also_in_other_folders()
    {
        var path = InvalidationPath.Wildcard("/js/a p");

        Assert.Equal("/js/a p*", path.Text);
        Assert.Equal("/js/a%20p*", path.Encoded);
        Assert.True(path.Covers("/js/a p"));
        Assert.True(path.Covers("/js/a pp/b/c.js"));
        Assert.False(path.Covers("/js/a"));
        Assert.False(path.Covers("/JS/a p"));
    }

    [Theory]
    [InlineData("/app.js", "/app.js", true)]
    [InlineData("/app.js", "/App.js", false)]
    [InlineData("/a%20b", "/a b", true)]
    [InlineData("/a b", "/a b", true)]
    [InlineData("/%c3%a9", "/é", true)]
    [InlineData("/%C3%A9/*", "/é/x", true)]
    [InlineData("/100%", "/100%", true)]
    [InlineData("/a%3Fb", "/a?b", true)]
    [InlineData("/a*b", "/a*b", true)]
    [InlineData("/a*b", "/axb", false)]
    [InlineData("/", "/", true)]
    [InlineData("/", "/a", false)]
    public void A_written_path_covers_the_files_that_it_names(string written, string asset, bool covered)
    {
        Assert.Equal(covered, InvalidationPath.Parse(written).Covers(asset));
    }

    [Theory]
    [InlineData("/%61pp.js", "/app.js")] // needlessly encoded: CloudFront does not remove the file
    [InlineData("/%61*", "/app.js")]
    [InlineData("/app.js?v=1", "/app.js")]
    [InlineData("/app.js?*", "/app.js")]
    [InlineData("/%C3*", "/é")]
    [InlineData("/%2A", "/*")]
    [InlineData("#app", "/app")]
    public void A_written_path_that_CloudFront_would_not_match_covers_nothing(string written, string asset)
    {
        Assert.False(InvalidationPath.Parse(written).Covers(asset));
    }

    [Theory]
    [InlineData("/*", "/index.html", true)]
    [InlineData("/*", "/a*", true)]
    [InlineData("/a*", "/*", false)]
    [InlineData("/a*", "/a", true)]
    [InlineData("/a*", "/a?x=1", true)]
    [InlineData("/a", "/a", true)]
    [InlineData("/a", "/a*", false)]
    [InlineData("/a", "/A", false)]
    [InlineData("/a b", "/a%20b", true)]
    [InlineData("/%c3%a9*", "/é/x", true)]
    [InlineData("/*", "#tag", false)]
    [InlineData("#Tag", "#tag", true)]
    [InlineData("#tag", "/tag", false)]
    public void A_path_covers_another_if_it_drops_all_that_the_other_does(string path, string other, bool covered)
    {
        Assert.Equal(covered, InvalidationPath.Parse(path).Covers(InvalidationPath.Parse(other)));
    }

    [Theory]
    [InlineData("", "'' is empty: write a path such as '/index.html' or '/*'.")]
    [InlineData("app.js", "'app.js' does not start with '/': write '/app.js'.")]
    [InlineData("*", "'*' does not start with '/': write '/*'.")]
    [InlineData(" /a", "' /a' does not start with '/': write '/a'.")]
    [InlineData("https://example.com/a", "'https://example.com/a' does not start with '/': write only its path, '/a'.")]
    [InlineData("/a\tb", "'/a\\u0009b' has a control character, which no invalidation can name.")]
    [InlineData("#", "'#' is a cache tag without a name: write '#name'.")]
    [InlineData("#a b", "'#a b' is a cache tag (it starts with '#'), which may have only visible ASCII characters and no commas.")]
    [InlineData("#a,b", "'#a,b' is a cache tag (it starts with '#'), which may have only visible ASCII characters and no commas.")]
    [InlineData("#é", "'#é' is a cache tag (it starts with '#'), which may have only visible ASCII characters and no commas.")]
    public void What_is_no_path_is_refused_with_a_sentence(string text, string message)
    {
        Assert.False(InvalidationPath.TryParse(text, out var path, out var error));
        Assert.Null(path);
        Assert.Equal(message, error);
        Assert.Equal(message, Assert.Throws<FormatException>(() => InvalidationPath.Parse(text)).Message);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
    {
        Assert.False(InvalidationPath.TryParse("/\uD83D", out _, out var error));
        Assert.Equal("'/\\uD83D' is not valid Unicode (half of a surrogate pair).", error);
        Assert.Contains(
            "half of a surrogate pair",
            Assert.Throws<FormatException>(() => InvalidationPath.Exact("/\uDE00")).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "half of a surrogate pair",
            Assert.Throws<FormatException>(() => InvalidationPath.Wildcard("/\uD83D")).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("#tag")]
    [InlineData("/a\u0000")]
    public void An_asset_that_no_invalidation_can_name_is_refused(string asset)
    {
        Assert.Throws<FormatException>(() => InvalidationPath.Exact(asset));
        Assert.Throws<FormatException>(() => InvalidationPath.Wildcard(asset));
    }

    [Fact]
    public void The_limit_of_4000_characters_is_on_the_encoded_form()
    {
        Assert.Equal(4000, InvalidationPath.Exact("/" + new string('a', 3999)).Encoded.Length);
        Assert.Equal(4000, InvalidationPath.Wildcard("/" + new string('a', 3998)).Encoded.Length);
        Assert.Equal(4000, InvalidationPath.Parse("/" + new string('é', 666) + "aaa").Encoded.Length);

        Assert.Throws<FormatException>(() => InvalidationPath.Exact("/" + new string('a', 4000)));
        Assert.Throws<FormatException>(() => InvalidationPath.Wildcard("/" + new string('a', 3999)));
        Assert.False(InvalidationPath.TryParse("/" + new string('é', 666) + "aaaa", out _, out var error));
        Assert.EndsWith("has 4001 characters when encoded, over CloudFront's limit of 4000.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_may_have_256_characters_after_its_sign_and_no_more()
    {
        var tag = InvalidationPath.Parse("#" + new string('t', 256));

        Assert.True(tag.IsTag);
        Assert.False(tag.IsWildcard);
        Assert.Equal(tag.Text, tag.Encoded);
        Assert.False(InvalidationPath.TryParse("#" + new string('t', 257), out _, out var error));
        Assert.EndsWith("is a cache tag of 257 characters, over CloudFront's limit of 256.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_is_sent_as_it_is_with_every_character_it_may_have()
    {
        var characters = string.Concat(Enumerable.Range(33, 94).Select(i => (char)i).Where(c => c != ','));

        Assert.Equal("#" + characters, InvalidationPath.Parse("#" + characters).Encoded);
    }

    [Fact]
    public void Tags_are_equal_without_regard_to_case_and_paths_are_not()
    {
        Assert.Equal(InvalidationPath.Parse("#Product:TV"), InvalidationPath.Parse("#product:tv"));
        Assert.Equal(InvalidationPath.Parse("#Product:TV").GetHashCode(), InvalidationPath.Parse("#product:tv").GetHashCode());
        Assert.NotEqual(InvalidationPath.Parse("/A"), InvalidationPath.Parse("/a"));
        Assert.Equal(InvalidationPath.Parse("/a b"), InvalidationPath.Parse("/a%20b"));
        Assert.Equal(InvalidationPath.Exact("/a b").GetHashCode(), InvalidationPath.Parse("/a%20b").GetHashCode());
        Assert.False(InvalidationPath.Exact("/a").Equals((object?)null));
    }
}
