using CsCheck;
using InvalidationInfra.Core.Manifests;
using Microsoft.Extensions.FileSystemGlobbing;

namespace InvalidationInfra.Core.Tests.Manifests.Globs;

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
                    var expected = matcher.Match(Files).Files.Select(file => "/" + file.Path).Order(StringComparer.Ordinal).ToArray();
                    if (
                        expected.Length == 0
                        || include.Any(one => !new Matcher(StringComparison.Ordinal).AddInclude(one).Match(Files).HasMatches)
                    )
                    {
                        await Assert.ThrowsAsync<ManifestException>(() => HashAsync(folder, include, exclude));
                        return true;
                    }

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

        Assert.Equal("A glob is empty: write one such as '**/*.html'.", (await RefusalAsync(folder, [glob], [])).Message);
    }

    [Fact]
    public async Task What_is_no_glob_is_refused_by_name()
    {
        using var folder = new TemporaryFolder(Files);

        Assert.StartsWith("'a/**/../b' is not a glob: ", (await RefusalAsync(folder, [], ["a/**/../b"])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docs", "it is the name of a folder. Write 'docs/**' for the files in it.")]
    [InlineData("js/lib", "it is the name of a folder. Write 'js/lib/**' for the files in it.")]
    [InlineData("*.htm", "correct or remove it. A glob is relative to the folder, and letter case counts.")]
    [InlineData("../**", "correct or remove it. A glob is relative to the folder, and letter case counts.")]
    [InlineData(
        "js/*.{js,css}",
        "lists in braces are not understood. Write a glob for each of their words, such as '*.js' and '*.css' for '*.{js,css}'."
    )]
    [InlineData("!js/**", "a '!' is not understood. Name what is to be left out in exclude.")]
    public async Task An_include_glob_that_matches_no_file_is_refused_with_the_remedy(string glob, string remedy)
    {
        using var folder = new TemporaryFolder(Files);

        var alone = await RefusalAsync(folder, [glob], []);
        var besideAnother = await RefusalAsync(folder, ["*.html", glob], []);

        Assert.Equal($"The glob '{glob}' matches no file in '{folder.Root}': {remedy}", alone.Message);
        Assert.Equal(alone.Message, besideAnother.Message);
        Assert.Equal(ManifestInput.Include, alone.Input);
    }

    [Theory]
    [InlineData(
        "**/*.{map,ts}",
        "lists in braces are not understood. Write a glob for each of their words, such as '*.js' and '*.css' for '*.{js,css}'."
    )]
    [InlineData("!js/app.js", "a '!' is not understood. Leave out less by narrower globs, or name what is to be taken in include.")]
    public async Task An_exclude_glob_in_the_way_of_other_tools_is_refused(string glob, string remedy)
    {
        using var folder = new TemporaryFolder(Files);

        var refusal = await RefusalAsync(folder, [], [glob]);

        Assert.Equal($"The glob '{glob}' matches no file in '{folder.Root}': {remedy}", refusal.Message);
        Assert.Equal(ManifestInput.Exclude, refusal.Input);
    }

    [Fact]
    public async Task An_exclude_glob_may_match_nothing()
    {
        using var folder = new TemporaryFolder("a.js");

        Assert.Equal(1, (await HashAsync(folder, [], ["**/*.map", "drafts", "drafts/**"])).Count);
    }

    [Fact]
    public async Task Braces_and_exclamation_marks_in_names_of_files_are_what_they_are()
    {
        using var folder = new TemporaryFolder("{a,b}.js", "!important.css", "c.js");

        Assert.Equal(2, (await HashAsync(folder, ["{a,b}.js", "!important.css"], [])).Count);
        Assert.Equal(["/c.js"], (await HashAsync(folder, [], ["{a,b}.js", "!*"])).Assets.Select(asset => asset.Path));
    }

    [Fact]
    public async Task What_leaves_no_file_is_refused()
    {
        using var folder = new TemporaryFolder("app.js");
        using var empty = new TemporaryFolder();
        Directory.CreateDirectory(empty["nothing/in/here"]);

        Assert.Equal(
            $"include and exclude leave no file of the folder '{folder.Root}': remove the globs that leave out what is served.",
            (await RefusalAsync(folder, [], ["**/*.js"])).Message
        );
        Assert.Equal(
            $"The folder '{empty.Root}' has no files: did the build that fills it fail, or fill another one?",
            (await RefusalAsync(empty, [], [])).Message
        );
        Assert.Equal(
            $"The folder '{empty.Root}' has no files: did the build that fills it fail, or fill another one?",
            (await RefusalAsync(empty, ["**/*.html"], [])).Message
        );
    }

    private static async Task<ManifestException> RefusalAsync(TemporaryFolder folder, string[] include, string[] exclude) =>
        await Assert.ThrowsAsync<ManifestException>(() => HashAsync(folder, include, exclude));

    private static string[] Split(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Task<Manifest> HashAsync(TemporaryFolder folder, string[] include, string[] exclude) =>
        DirectoryManifest.HashAsync(new(folder.Root) { Include = include, Exclude = exclude }, TestContext.Current.CancellationToken);
}
