using CsCheck;
using InvalidationInfra.Core.Manifests;
using Microsoft.Extensions.FileSystemGlobbing;

namespace InvalidationInfra.Core.Tests.Manifests.Folders;

public sealed class GlobTests
{
    private static readonly string[] Files =
    [
        "index.html",
        "app.js",
        "app.js.map",
        ".htaccess",
        "js/app.js",
        "js/app.js.map",
        "js/lib/x.js",
        "docs/index.html",
        "docs/a b.html",
        "Docs/x.html",
    ];

    [Theory]
    [InlineData("**/*.html", "", "index.html docs/index.html docs/a|b.html Docs/x.html")]
    [InlineData("*.html", "", "index.html")]
    [InlineData("/*.html", "", "index.html")]
    [InlineData("docs/", "", "docs/index.html docs/a|b.html")]
    [InlineData("docs/**", "", "docs/index.html docs/a|b.html")]
    [InlineData("docs/index.html", "", "docs/index.html")]
    [InlineData("js/*.js", "", "js/app.js")]
    [InlineData("", "**/*.map", "index.html app.js .htaccess js/app.js js/lib/x.js docs/index.html docs/a|b.html Docs/x.html")]
    [InlineData("", "js", "index.html app.js app.js.map .htaccess docs/index.html docs/a|b.html Docs/x.html")]
    [InlineData("", "js/", "index.html app.js app.js.map .htaccess docs/index.html docs/a|b.html Docs/x.html")]
    [InlineData("**/*.js", "js/lib/**", "app.js js/app.js")]
    [InlineData("../**", "", "")]
    [InlineData("nothing/**", "", "")]
    public async Task Globs_choose_files(string include, string exclude, string expected)
    {
        using var folder = new TemporaryFolder(Files);

        var manifest = await HashAsync(folder, Split(include), Split(exclude));

        Assert.Equal(
            Split(expected).Select(file => "/" + file.Replace('|', ' ')).Order(StringComparer.Ordinal),
            manifest.Assets.Select(asset => asset.Path)
        );
    }

    [Fact]
    public async Task Globs_choose_what_the_library_chooses_from_the_same_names()
    {
        using var folder = new TemporaryFolder(Files);
        var piece = Gen.OneOf("*", "**", "*.js", "*.html", "js", "docs", "app*", "*a*", "lib", "index.html");
        var glob = piece.Array[1, 3].Select(pieces => string.Join('/', pieces));

        await Gen.Select(glob.Array[0, 3], glob.Array[0, 2])
            .SampleAsync(
                async (include, exclude) =>
                {
                    var matcher = new Matcher(StringComparison.Ordinal);
                    matcher.AddIncludePatterns(include.Length == 0 ? ["**/*"] : include);
                    matcher.AddExcludePatterns(exclude);
                    var expected = matcher.Match(Files).Files.Select(file => "/" + file.Path).Order(StringComparer.Ordinal);
                    return (await HashAsync(folder, include, exclude)).Assets.Select(asset => asset.Path).SequenceEqual(expected);
                },
                iter: 200
            );
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task An_empty_glob_is_refused(string glob)
    {
        using var folder = new TemporaryFolder(Files);

        Assert.Equal(
            "A glob is empty: write one such as '**/*.html'.",
            (await Assert.ThrowsAsync<ManifestException>(() => HashAsync(folder, [glob], []))).Message
        );
    }

    [Fact]
    public async Task What_is_no_glob_is_refused_by_name()
    {
        using var folder = new TemporaryFolder(Files);

        Assert.StartsWith(
            "'a/**/../b' is not a glob: ",
            (await Assert.ThrowsAsync<ManifestException>(() => HashAsync(folder, [], ["a/**/../b"]))).Message,
            StringComparison.Ordinal
        );
    }

    private static string[] Split(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Task<Manifest> HashAsync(TemporaryFolder folder, string[] include, string[] exclude) =>
        DirectoryManifest.HashAsync(new(folder.Root) { Include = include, Exclude = exclude }, TestContext.Current.CancellationToken);
}
