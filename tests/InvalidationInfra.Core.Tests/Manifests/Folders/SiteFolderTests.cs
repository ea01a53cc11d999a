using InvalidationInfra.Core.Manifests;

namespace InvalidationInfra.Core.Tests.Manifests.Folders;

public sealed class SiteFolderTests
{
    [Fact]
    public async Task The_root_of_the_file_system_is_refused()
    {
        var root = Path.GetPathRoot(Path.GetTempPath())!;

        Assert.Equal($"'{root}' is the root of a whole file system: name the folder with the site's files.", await RefusalAsync(root));
    }

    [Theory]
    [InlineData("/proc")]
    [InlineData("/proc/self")]
    [InlineData("/sys/")]
    [InlineData("/dev")]
    public async Task Folders_in_which_Linux_shows_itself_are_refused(string folder)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has them.");

        Assert.Equal(
            $"'{folder.TrimEnd('/')}' is a folder in which the system shows its own state: name the folder with the site's files.",
            await RefusalAsync(folder)
        );
    }

    [Fact]
    public async Task A_link_to_a_folder_that_is_refused_is_refused()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has /proc.");
        using var folder = new TemporaryFolder();
        folder.Link("site", "/proc");
        folder.Link("everything", "/");

        Assert.Contains("the system shows its own state", await RefusalAsync(folder["site"]), StringComparison.Ordinal);
        Assert.Contains("the root of a whole file system", await RefusalAsync(folder["everything"]), StringComparison.Ordinal);
    }

    private static async Task<string> RefusalAsync(string root) =>
        (
            await Assert.ThrowsAsync<ManifestException>(() => DirectoryManifest.HashAsync(new(root), TestContext.Current.CancellationToken))
        ).Message;
}
