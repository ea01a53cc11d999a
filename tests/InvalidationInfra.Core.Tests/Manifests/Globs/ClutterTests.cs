using InvalidationInfra.Core.Manifests;

namespace InvalidationInfra.Core.Tests.Manifests.Globs;

public sealed class ClutterTests
{
    private static readonly string[] Clutter =
    [
        ".DS_Store",
        ".git/HEAD",
        "css/.DS_Store",
        "css/app.css~",
        "docs/#index.html#",
        "docs/.index.html.swp",
        "docs/Thumbs.db",
        "docs/desktop.ini",
        "docs/module/.git",
    ];

    private static readonly string[] Site = [".gitignore", ".htaccess", ".well-known/security.txt", "#", "css/~app.css", "index.html", "~"];

    [Fact]
    public async Task What_systems_and_editors_leave_behind_is_left_out_and_said()
    {
        using var folder = new TemporaryFolder([.. Clutter, .. Site]);

        var hashed = await HashAsync(folder);

        Assert.Equal(Site.Select(file => "/" + file).Order(StringComparer.Ordinal), hashed.Manifest.Assets.Select(asset => asset.Path));
        Assert.Equal(Clutter.Select(file => file == ".git/HEAD" ? ".git" : file).Order(StringComparer.Ordinal), hashed.LeftOut);
    }

    [Fact]
    public async Task The_link_with_which_an_editor_locks_a_file_leads_nowhere_and_is_left_out()
    {
        using var folder = new TemporaryFolder("index.html");
        folder.Link(".#index.html", "user@host.4711:1700000000");

        Assert.Equal([".#index.html"], (await HashAsync(folder)).LeftOut);
    }

    [Fact]
    public async Task A_site_without_any_says_that_nothing_was_left_out()
    {
        using var folder = new TemporaryFolder(Site);

        Assert.Empty((await HashAsync(folder)).LeftOut);
    }

    [Fact]
    public async Task Include_brings_back_what_it_names()
    {
        using var folder = new TemporaryFolder([.. Clutter, .. Site]);

        var hashed = await HashAsync(folder, "**/*", "**/.DS_Store", ".git/**", "**/*~");

        Assert.Equal(
            ["docs/#index.html#", "docs/.index.html.swp", "docs/Thumbs.db", "docs/desktop.ini", "docs/module/.git"],
            hashed.LeftOut
        );
        Assert.Equal(Site.Length + 4, hashed.Manifest.Count);
    }

    [Theory]
    [InlineData("**")]
    [InlineData("**/*")]
    [InlineData("**/*.*")]
    [InlineData("**/.*")]
    public async Task Include_by_wildcards_alone_brings_nothing_back(string glob)
    {
        using var folder = new TemporaryFolder(".DS_Store", ".git/config", ".htaccess", "a.html");

        Assert.DoesNotContain((await HashAsync(folder, glob)).Manifest.Assets, asset => asset.Path is "/.DS_Store" or "/.git/config");
    }

    [Fact]
    public async Task What_is_left_out_is_not_counted_where_no_glob_chooses_it()
    {
        using var folder = new TemporaryFolder("docs/.DS_Store", "site/index.html", "site/.DS_Store");

        Assert.Equal(["site/.DS_Store"], (await HashAsync(folder, "site/**")).LeftOut);
    }

    [Fact]
    public async Task A_folder_with_nothing_else_is_refused()
    {
        using var folder = new TemporaryFolder(".DS_Store");

        Assert.Equal(
            $"The folder '{folder.Root}' has no files of a site, only such as '.DS_Store': name another one, or include them by name.",
            (await Assert.ThrowsAsync<ManifestException>(() => HashAsync(folder))).Message
        );
    }

    private static async Task<HashedFolder> HashAsync(TemporaryFolder folder, params string[] include)
    {
        using var hashes = new FolderHashes(TimeProvider.System);
        return await hashes.HashAsync(new(folder.Root) { Include = include }, progress: null, TestContext.Current.CancellationToken);
    }
}
