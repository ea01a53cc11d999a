using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Manifests.Folders;

namespace InvalidationInfra.Core.Tests.Manifests.Folders;

public sealed class FolderWalkTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("mkfifo thing", "pipe")]
    [InlineData("mknod thing c 1 5 2> /dev/null || ln -s \"$PWD\" elsewhere", "device")]
    [InlineData("mkfifo .pipe && ln -s .pipe thing", "pipe")]
    public async Task What_is_no_file_is_refused_by_name_and_never_opened(string made, string kind)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells what it is without opening it.");
        using var folder = new TemporaryFolder("index.html");
        folder.Shell(made);
        Assert.SkipUnless(Path.Exists(folder["thing"]), "This user may not make devices.");

        Assert.Equal(
            $"'thing' in '{folder.Root}' is a {kind}, which has no content that could be served: remove it, or exclude it.",
            await RefusalAsync(new(folder.Root) { Exclude = [".pipe"] })
        );
        Assert.Equal(1, (await DirectoryManifest.HashAsync(new(folder.Root) { Exclude = [".pipe", "thing"] }, Cancellation)).Count);
    }

    [Fact]
    public async Task A_socket_is_refused_by_name()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells what it is without opening it.");
        using var folder = new TemporaryFolder("index.html");
        using var socket = new System.Net.Sockets.Socket(
            System.Net.Sockets.AddressFamily.Unix,
            System.Net.Sockets.SocketType.Stream,
            System.Net.Sockets.ProtocolType.Unspecified
        );
        socket.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(folder["dev.sock"]));

        Assert.Equal(
            $"'dev.sock' in '{folder.Root}' is a socket, which has no content that could be served: remove it, or exclude it.",
            await RefusalAsync(new(folder.Root))
        );
    }

    [Fact]
    public async Task Folders_two_thousand_levels_deep_are_refused_by_name()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Others have no such depths.");
        using var folder = new TemporaryFolder("index.html");
        try
        {
            // In two halves, since the whole has no path that a program could name.
            var half = string.Join('/', Enumerable.Repeat("d", 1_050));
            folder.Write($"half/{half}/deep.html", "deep");
            Directory.CreateDirectory(folder[half]);
            Directory.Move(folder["half"], folder[half + "/d"]);

            Assert.Matches("^(Cannot list the folder 'd/d/d/|The asset '/d/d/d/)", await RefusalAsync(new(folder.Root)));
        }
        finally
        {
            folder.Shell("rm -rf d");
        }
    }

    [Fact]
    public async Task Folders_almost_as_deep_as_a_path_may_be_long_are_hashed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Others have no such depths.");
        var deep = string.Concat(Enumerable.Repeat("d/", 1_900)) + "deep.html";
        using var folder = new TemporaryFolder(deep);

        var manifest = await DirectoryManifest.HashAsync(new(folder.Root) { Include = ["**/*.html"] }, Cancellation);

        Assert.Equal(["/" + deep], manifest.Assets.Select(asset => asset.Path));
    }

    [Fact]
    public async Task Links_that_make_a_few_folders_look_like_millions_are_refused_in_bounded_time()
    {
        using var folder = new TemporaryFolder("28/index.html");
        for (var i = 0; i < 28; i++)
        {
            folder.Link($"{i}/a", $"../{i + 1}");
            folder.Link($"{i}/b", $"../{i + 1}");
        }

        var walk = new FolderWalk(SiteFolder.Require(folder.Root), _ => false, maxEntries: 10_000, Cancellation);

        Assert.Equal(
            $"The folder '{folder.Root}' has over 10,000 files and folders, links followed: name one that has only the site's files.",
            (await Assert.ThrowsAsync<ManifestException>(walk.ListAsync)).Message
        );
    }

    private static async Task<string> RefusalAsync(DirectoryManifestOptions options) =>
        (await Assert.ThrowsAsync<ManifestException>(() => DirectoryManifest.HashAsync(options, Cancellation))).Message;
}
