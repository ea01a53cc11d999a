using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Manifests.Globs;

namespace InvalidationInfra.Core.Tests.Manifests;

public sealed class PathGlobsTests
{
    [Theory]
    [InlineData("assets/**", "/assets/a.js", true)]
    [InlineData("assets/**", "/assets/deep/a.js", true)]
    [InlineData("assets/**", "/assets", false)]
    [InlineData("assets/**", "/assetsmap.js", false)]
    [InlineData("assets/**", "/my/assets/a.js", false)]
    [InlineData("Assets/**", "/assets/a.js", false)]
    [InlineData("_next/static/**", "/_next/static/chunks/a.js", true)]
    [InlineData("**/*.js", "/a.js", true)]
    [InlineData("**/*.js", "/deep/a.js", true)]
    [InlineData("*.js", "/deep/a.js", false)]
    [InlineData("**", "/a", true)]
    [InlineData("./assets/**", "/assets/a.js", true)]
    public void A_glob_is_relative_to_the_root_of_the_site(string glob, string path, bool matches)
    {
        Assert.Equal(matches, Parse("", glob).Matches(path));
        Assert.Equal(matches, Parse("/docs", glob).Matches("/docs" + path));
    }

    [Fact]
    public void Nothing_outside_the_prefix_matches()
    {
        Assert.False(Parse("/docs", "assets/**").Matches("/assets/a.js"));
        Assert.False(Parse("/docs", "**").Matches("/docsy/a.js"));
        Assert.False(Parse("/docs").Matches("/docs/a.js"));
    }

    [Theory]
    [InlineData("assets", "Write 'assets/**' for the files in it.")]
    [InlineData("assets/*.{js,css}", "lists in braces are not understood")]
    [InlineData("!assets/a.js", "a '!' is not understood. Write globs of the immutable files alone.")]
    public void One_that_can_match_nothing_as_it_is_written_makes_no_sense(string glob, string said)
    {
        var site = Manifest.Create([KeyValuePair.Create("/docs/assets/a.js", "1"), KeyValuePair.Create("/docs/index.html", "1")]);

        var failure = Assert.Throws<ManifestException>(() => Parse("/docs", glob).RequireSense(site));

        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
        Assert.Equal(ManifestInput.Immutable, failure.Input);
        Parse("/docs", "assets/**", "fonts/**", "*.woff2").RequireSense(site);
    }

    [Fact]
    public void An_empty_one_is_refused() => Assert.Throws<ManifestException>(() => Parse("", ""));

    private static PathGlobs Parse(string prefix, params string[] globs) => PathGlobs.Parse(globs, ManifestInput.Immutable, prefix);
}
