using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.Urls;

namespace InvalidationInfra.Core.Tests.Paths;

public sealed class PathMistakesTests
{
    [Theory]
    [InlineData("/img/*.png", "write the prefix, '/img/*', or '%2A' for a star in a name.")]
    [InlineData("/*/index.html", "write the prefix, '/*', or '%2A' for a star in a name.")]
    [InlineData("/a /b", "is two paths in one text: write '/a' and '/b' as two items, or '%20' for a space in a name.")]
    [InlineData("/a  /b /c", "is two paths in one text: write '/a' and '/b /c' as two items, or '%20' for a space in a name.")]
    public void A_path_that_drops_something_else_than_was_meant_is_a_mistake(string text, string remedy)
    {
        var problem = PathMistakes.FindProblem(InvalidationPath.Parse(text));

        Assert.StartsWith($"'{text}' ", problem, StringComparison.Ordinal);
        Assert.EndsWith(remedy, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/*")]
    [InlineData("/a**")]
    [InlineData("/my file.txt")]
    [InlineData("/a%2Ab")]
    [InlineData("/a%20/b")]
    [InlineData("#a*b")]
    public void What_may_be_meant_is_none(string text) => Assert.Null(PathMistakes.FindProblem(InvalidationPath.Parse(text)));

    [Theory]
    [InlineData("/%61pp%2ejs", "/app.js")]
    [InlineData("/docs%2Fa%20b.html", "/docs/a%20b.html")]
    [InlineData("/it%27s%28%29*", "/it's()*")]
    public void Needless_escapes_are_warned_of_with_what_was_meant(string text, string meant)
    {
        Assert.EndsWith($"'{meant}': write that.", PathMistakes.FindWarning(InvalidationPath.Parse(text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/a%20b%2Bc%2A%7E%25%3F.txt")]
    [InlineData("/%c3%a9")]
    [InlineData("/100%")]
    [InlineData("/100%4")]
    [InlineData("/plain")]
    [InlineData("#%61")]
    public void Escapes_that_CloudFront_wants_are_not(string text) => Assert.Null(PathMistakes.FindWarning(InvalidationPath.Parse(text)));

    [Theory]
    [InlineData("s3://bucket/docs/a.html", "write only the object's key, '/docs/a.html'")]
    [InlineData("s3://bucket", "write only the object's key, '/'")]
    [InlineData("https://example.com/a", "write only its path, '/a'")]
    [InlineData(
        "C:/Program Files/Git/index.html",
        "Git Bash has made a Windows path of it; set MSYS_NO_PATHCONV=1 and write '/index.html'"
    )]
    [InlineData("C:/Program Files/Git/", "Git Bash has made a Windows path of it; set MSYS_NO_PATHCONV=1 and write '/'")]
    [InlineData(@"C:\msys64\img\*", "Git Bash has made a Windows path of it; set MSYS_NO_PATHCONV=1 and write '/img/*'")]
    [InlineData("D:/site/a.html", "this is a file on a disk; write the path of its URL")]
    public void What_is_an_address_or_a_file_is_refused_with_the_part_that_is_the_path(string text, string remedy)
    {
        Assert.False(InvalidationPath.TryParse(text, out _, out var error));
        Assert.EndsWith($"does not start with '/': {remedy}.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_that_others_cover_are_dropped_and_named()
    {
        InvalidationPath[] paths = [.. ((string[])["/index.html", "/a/*", "/*", "#t", "/a/b", "/*", "#T"]).Select(InvalidationPath.Parse)];

        var reduction = PathReduction.Of(paths);

        Assert.Equal(["/*", "#t"], reduction.Kept.Select(path => path.Text));
        Assert.Equal(
            [("/index.html", "/*"), ("/a/*", "/*"), ("/a/b", "/*"), ("/*", "/*"), ("#T", "#t")],
            reduction.Dropped.Select(dropped => (dropped.Path.Text, dropped.CoveredBy.Text))
        );
    }

    [Fact]
    public void An_encoded_star_is_the_star_of_a_name()
    {
        Assert.True(InvalidationPath.Parse("/a*").Covers(InvalidationPath.Parse("/a%2Ab")));
        Assert.True(InvalidationPath.Parse("/a%2Ab").Covers(Spellings.Of("/a*b")[0]));
        Assert.False(InvalidationPath.Parse("/a%2A").Covers(Spellings.Of("/a*")[0]));
    }
}
