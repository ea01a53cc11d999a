using CsCheck;
using InvalidationInfra.Core.Changes;
using InvalidationInfra.Core.Manifests;

namespace InvalidationInfra.Core.Tests.Manifests.Globs;

public sealed class HeaderTests
{
    private static readonly Manifest Site = Some.ManifestOf(("/index.html", "1"), ("/docs/a.html", "2"), ("/app.js", "3"));

    [Fact]
    public void A_new_header_changes_the_files_that_its_glob_matches_and_no_others()
    {
        var (before, after) = (With(Site, ("**/*.html", "max-age=60")), With(Site, ("**/*.html", "max-age=3600")));

        Assert.Equal(["/docs/a.html", "/index.html"], ChangeSet.Between(before, after).Changed);
        Assert.Equal(["/docs/a.html", "/index.html"], ChangeSet.Between(Site, before).Changed);
        Assert.True(before.TryGetHash("/app.js", out var hash));
        Assert.Equal("3", hash);
    }

    [Fact]
    public void A_changed_file_is_changed_whatever_it_is_served_with()
    {
        var after = Some.ManifestOf(("/index.html", "new"), ("/docs/a.html", "2"), ("/app.js", "3"));

        Assert.Equal(
            ["/index.html"],
            ChangeSet.Between(With(Site, ("**/*.html", "max-age=60")), With(after, ("**/*.html", "max-age=60"))).Changed
        );
    }

    [Fact]
    public void All_globs_that_match_count_in_ordinal_order()
    {
        var one = With(Site, ("**/*.html", "text/html"), ("docs/**", "no-store"));

        Assert.Equal(one, With(Site, ("docs/**", "no-store"), ("**/*.html", "text/html")));
        Assert.Equal(["/docs/a.html"], ChangeSet.Between(one, With(Site, ("**/*.html", "text/html"), ("docs/**", "max-age=60"))).Changed);
        Assert.NotEqual(With(Site, ("**", "a"), ("**/*", "b")), With(Site, ("**", "ab")));
        Assert.NotEqual(With(Site, ("**", "a"), ("**/*", "b")), With(Site, ("**", "b"), ("**/*", "a")));
    }

    [Fact]
    public void A_hash_with_headers_is_as_short_as_any()
    {
        Assert.All(With(Site, ("**", new string('x', 5_000))).Assets, asset => Assert.Matches("^[0-9a-f]{32}$", asset.Hash));
    }

    [Fact]
    public void Without_headers_a_manifest_is_itself()
    {
        Assert.Same(Site, With(Site));
        Assert.Same(Site, With(Site, ("**/*.pdf", "max-age=60")));
    }

    [Fact]
    public void Globs_start_at_the_prefix()
    {
        var site = Some.ManifestOf(("/docs/index.html", "1"), ("/docs/docs/a.html", "2"), ("/index.html", "3"));
        var headers = new Dictionary<string, string> { ["*.html"] = "max-age=60" };

        Assert.Equal(["/docs/index.html"], ChangeSet.Between(site, site.WithHeaders(headers, "/docs")).Changed);
    }

    [Fact]
    public void Headers_keep_apart_what_is_different_and_together_what_is_the_same()
    {
        var header = Gen.OneOf("", "a", "b", "ab");
        Gen.Select(Gen.Select(header, header), Gen.Select(header, header))
            .Sample(
                (one, other) =>
                    With(Site, ("*.html", one.Item1), ("**/*", one.Item2))
                        .Equals(With(Site, ("*.html", other.Item1), ("**/*", other.Item2))) == (one == other)
            );
    }

    [Theory]
    [InlineData("docs", "it is the name of a folder. Write 'docs/**' for the files in it.")]
    [InlineData(
        "*.{js,html}",
        "lists in braces are not understood. Write a glob for each of their words, such as '*.js' and '*.css' for '*.{js,css}'."
    )]
    [InlineData("!*.js", "a '!' is not understood. Write globs of the files that have the headers.")]
    public void A_glob_that_cannot_match_a_file_is_refused_with_the_remedy(string glob, string remedy)
    {
        var refusal = Assert.Throws<ManifestException>(() => With(Site, (glob, "max-age=60")));

        Assert.Equal($"The glob '{glob}' matches no file of the site: {remedy}", refusal.Message);
        Assert.Equal(ManifestInput.Headers, refusal.Input);
    }

    [Fact]
    public void An_empty_glob_is_refused()
    {
        Assert.Equal(ManifestInput.Headers, Assert.Throws<ManifestException>(() => With(Site, ("", "max-age=60"))).Input);
    }

    private static Manifest With(Manifest site, params (string Glob, string Text)[] headers) =>
        site.WithHeaders(headers.ToDictionary(header => header.Glob, header => header.Text));
}
