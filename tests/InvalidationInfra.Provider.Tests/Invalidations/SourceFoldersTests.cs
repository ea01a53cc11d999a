using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Tests.Invalidations;

public sealed class SourceFoldersTests : IDisposable
{
    private readonly TemporaryFolder _program = new();
    private readonly RecordingLog _log = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task One_line_says_what_was_left_out()
    {
        await WriteAsync("index.html", ".DS_Store", "a~", "b~", "c~", "d~");

        Assert.Equal(1, (await HashAsync(Some.Urn))?.Count);
        Assert.Equal(
            ["left out, since no site has them: .DS_Store, a~, b~ and 2 more; an include glob that names them brings them back"],
            _log.Lasting
        );
    }

    [Fact]
    public async Task Where_nothing_was_left_out_there_is_no_line()
    {
        await WriteAsync("index.html", ".well-known/security.txt");

        Assert.Equal(2, (await HashAsync(Some.Urn))?.Count);
        Assert.Empty(_log.Lasting);
        Assert.Empty(_log.Passing);
    }

    [Fact]
    public async Task A_function_has_no_row_for_a_line()
    {
        await WriteAsync("index.html", ".DS_Store");

        Assert.Equal(1, (await HashAsync(urn: null))?.Count);
        Assert.Empty(_log.Lasting);
    }

    private Task<Core.Manifests.Manifest?> HashAsync(string? urn) =>
        Some.Folders(_program.Root, _log)
            .HashAsync(
                new PropertyReader(Some.Properties("""{"sourceDirectory": "site"}""")),
                "sourceDirectory",
                urn,
                TestContext.Current.CancellationToken
            );

    private async Task WriteAsync(params string[] files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(_program.Root, "site", file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, file, TestContext.Current.CancellationToken);
        }
    }
}
