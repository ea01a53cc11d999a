using InvalidationInfra.Core.Manifests;

namespace InvalidationInfra.Core.Tests.Manifests.Folders;

public sealed class LinkTests
{
    [Fact]
    public async Task A_link_to_a_file_inside_is_hashed_as_the_file()
    {
        using var folder = new TemporaryFolder("v2/app.js");
        folder.Link("current.js", "v2/app.js");
        folder.Link("deep/er/absolute.js", folder["v2/app.js"]);
        folder.Link("chain.js", "deep/er/absolute.js");
        folder.Link("dotted.js", "./deep/../v2/./app.js");

        var manifest = await HashAsync(folder);

        Assert.Equal(
            ["/chain.js", "/current.js", "/deep/er/absolute.js", "/dotted.js", "/v2/app.js"],
            manifest.Assets.Select(asset => asset.Path)
        );
        Assert.Single(manifest.Assets.Select(asset => asset.Hash).Distinct());
    }

    [Fact]
    public async Task A_link_to_a_folder_inside_is_walked_as_the_folder()
    {
        using var folder = new TemporaryFolder("v2/js/app.js", "v2/index.html");
        folder.Link("latest", "v2");
        folder.Link("scripts", "latest/js");

        Assert.Equal(
            ["/latest/index.html", "/latest/js/app.js", "/scripts/app.js", "/v2/index.html", "/v2/js/app.js"],
            (await HashAsync(folder)).Assets.Select(asset => asset.Path)
        );
    }

    [Fact]
    public async Task The_folder_itself_may_be_reached_through_a_link()
    {
        using var folder = new TemporaryFolder("real/a.js");
        folder.Link("real/b.js", "a.js");
        folder.Link("site", "real");

        Assert.Equal(["/a.js", "/b.js"], (await HashAsync(folder["site"])).Assets.Select(asset => asset.Path));
    }

    [Fact]
    public async Task A_large_file_behind_a_link_is_hashed_to_its_end()
    {
        using var folder = new TemporaryFolder();
        folder.Write("big", new string('x', 700_000));
        folder.Link("link", "big");

        Assert.Single((await HashAsync(folder)).Assets.Select(asset => asset.Hash).Distinct());
    }

    [Fact]
    public async Task A_link_that_leaves_the_folder_is_refused_by_name()
    {
        using var outside = new TemporaryFolder("passwd");
        using var folder = new TemporaryFolder("a");
        folder.Link("css/app.css", outside["passwd"]);

        Assert.Equal(
            $"The link 'css/app.css' in '{folder.Root}' points to '{outside["passwd"]}', outside of the folder: copy what it points to into the folder, or exclude the link.",
            await RefusalAsync(folder)
        );
    }

    [Fact]
    public async Task A_link_that_leaves_the_folder_by_way_of_another_is_refused()
    {
        using var outside = new TemporaryFolder("out/passwd");
        using var folder = new TemporaryFolder("a");
        folder.Link("door", outside["out"]);
        folder.Link("sneaky", "door/passwd");

        Assert.Contains("outside of the folder", await RefusalAsync(folder, "door"), StringComparison.Ordinal);
        Assert.Contains("outside of the folder", await RefusalAsync(folder, "sneaky"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_neighbour_whose_name_starts_like_the_folders_is_outside()
    {
        using var parent = new TemporaryFolder("site/a", "site-old/b");
        parent.Link("site/link", "../site-old/b");

        Assert.Contains("outside of the folder", await RefusalAsync(parent["site"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dangling_link_is_refused_by_name()
    {
        using var folder = new TemporaryFolder("a");
        folder.Link("app.js", "old/app.js");

        Assert.Equal(
            $"The link 'app.js' in '{folder.Root}' points to '{folder["old/app.js"]}', which does not exist: remove the link, or exclude it.",
            await RefusalAsync(folder)
        );
    }

    [Fact]
    public async Task A_link_to_itself_is_refused_by_name()
    {
        using var folder = new TemporaryFolder("a");
        folder.Link("ping", "pong");
        folder.Link("pong", "ping");

        Assert.Matches(
            $"^The link 'p[io]ng' in '{folder.Root}' points to itself, perhaps by way of other links: remove the link, or exclude it.$",
            await RefusalAsync(folder)
        );
    }

    [Theory]
    [InlineData("a/up", "..")]
    [InlineData("a/here", ".")]
    [InlineData("a/b/c/top", "../../../a")]
    [InlineData("self", ".")]
    public async Task A_link_to_a_folder_that_it_is_in_is_refused_by_name(string link, string target)
    {
        using var folder = new TemporaryFolder("a/b/c/d.txt");
        folder.Link(link, target);

        Assert.StartsWith(
            $"The link '{link}' in '{folder.Root}' leads in a circle, to '",
            await RefusalAsync(folder),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Two_folders_that_link_to_each_other_are_refused()
    {
        using var folder = new TemporaryFolder("a/1.txt", "b/2.txt");
        folder.Link("a/to-b", "../b");
        folder.Link("b/to-a", "../a");

        Assert.Contains("leads in a circle", await RefusalAsync(folder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_links_do_not_matter_where_they_are_excluded()
    {
        using var outside = new TemporaryFolder("x/file");
        using var folder = new TemporaryFolder("index.html");
        folder.Link("dangling", "nowhere");
        folder.Link("node_modules/.bin/x", outside["x/file"]);
        folder.Link("node_modules/x", outside["x"]);
        folder.Link("up", ".");

        var manifest = await DirectoryManifest.HashAsync(
            new(folder.Root) { Exclude = ["dangling", "node_modules/", "up"] },
            TestContext.Current.CancellationToken
        );

        Assert.Equal(["/index.html"], manifest.Assets.Select(asset => asset.Path));
    }

    [Fact]
    public async Task A_bad_link_to_a_folder_matters_though_no_glob_names_it_since_what_is_in_it_is_unknown()
    {
        using var outside = new TemporaryFolder("x/file.html");
        using var folder = new TemporaryFolder("index.html");
        folder.Link("pages", outside["x"]);

        await Assert.ThrowsAsync<ManifestException>(() =>
            DirectoryManifest.HashAsync(new(folder.Root) { Include = ["**/*.html"] }, TestContext.Current.CancellationToken)
        );
    }

    private static Task<Manifest> HashAsync(TemporaryFolder folder) => HashAsync(folder.Root);

    private static Task<Manifest> HashAsync(string root) => DirectoryManifest.HashAsync(new(root), TestContext.Current.CancellationToken);

    private static Task<string> RefusalAsync(TemporaryFolder folder) => RefusalAsync(folder.Root);

    private static async Task<string> RefusalAsync(string root) =>
        (await Assert.ThrowsAsync<ManifestException>(() => HashAsync(root))).Message;

    private static async Task<string> RefusalAsync(TemporaryFolder folder, string only) =>
        (
            await Assert.ThrowsAsync<ManifestException>(() =>
                DirectoryManifest.HashAsync(
                    new(folder.Root) { Include = [only], Exclude = [only == "door" ? "sneaky" : "door"] },
                    TestContext.Current.CancellationToken
                )
            )
        ).Message;
}
