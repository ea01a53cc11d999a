using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Manifests.Folders;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Win32.SafeHandles;

namespace InvalidationInfra.Core.Tests.Manifests;

public sealed class FolderHashesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _read = [];

    // An hour later: everything that a test writes has been at rest.
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow.AddHours(1));
    private readonly FolderHashes _hashes;

    private Action<string> _beforeReading = _ => { };

    public FolderHashesTests() => _hashes = new FolderHashes(_time, Open);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_walk_reads_nothing_that_did_not_change()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells when a file was changed.");
        _folder.Write("index.html", "a");
        _folder.Write("big.js", new string('x', 600_000));
        _folder.Link("link.js", "big.js");

        var first = await HashAsync();
        Assert.Equal(["big.js", "index.html", "link.js"], TakeRead());
        var second = await HashAsync();

        Assert.Empty(TakeRead());
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task A_second_walk_reads_what_came_and_what_changed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells when a file was changed.");
        _folder.Write("same.html", "a");
        _folder.Write("longer.html", "a");
        await HashAsync();
        TakeRead();

        _folder.Write("longer.html", "ab");
        _folder.Write("new.html", "b");
        await AssertIsWhatAFirstWalkSeesAsync();

        Assert.Equal(["longer.html", "new.html"], TakeRead());
    }

    [Fact]
    public async Task A_file_that_was_replaced_by_one_of_the_same_length_and_time_is_read_again()
    {
        _folder.Write("app.js", "before");
        var written = File.GetLastWriteTimeUtc(_folder["app.js"]);
        await HashAsync();

        _folder.Write("other.js", "after!");
        File.SetLastWriteTimeUtc(_folder["other.js"], written);
        File.Move(_folder["other.js"], _folder["app.js"], overwrite: true);

        await AssertIsWhatAFirstWalkSeesAsync();
    }

    [Fact]
    public async Task A_file_that_was_written_over_with_the_same_length_and_time_is_read_again()
    {
        _folder.Write("app.js", "before");
        var (written, before) = (File.GetLastWriteTimeUtc(_folder["app.js"]), Stamp("app.js"));
        await HashAsync();

        // Where the file system's clock ticks only every few milliseconds, until it has.
        do
        {
            _folder.Write("app.js", "after!");
            File.SetLastWriteTimeUtc(_folder["app.js"], written);
        } while (before.Changed != 0 && Stamp("app.js").Changed == before.Changed);

        await AssertIsWhatAFirstWalkSeesAsync();
    }

    [Fact]
    public async Task A_file_that_was_written_a_moment_ago_is_read_again_since_no_clock_is_that_fine()
    {
        _folder.Write("app.js", "before");
        using var hashes = new FolderHashes(new FakeTimeProvider(DateTimeOffset.UtcNow), Open);
        await hashes.HashAsync(new(_folder.Root), progress: null, Cancellation);
        TakeRead();

        await hashes.HashAsync(new(_folder.Root), progress: null, Cancellation);

        Assert.Equal(["app.js"], TakeRead());
    }

    [Fact]
    public async Task A_link_that_leads_to_another_file_is_read_again()
    {
        _folder.Write("v1.js", "one");
        _folder.Write("v2.js", "two");
        _folder.Link("current.js", "v1.js");
        await HashAsync();

        File.Delete(_folder["current.js"]);
        _folder.Link("current.js", "v2.js");

        await AssertIsWhatAFirstWalkSeesAsync();
    }

    [Fact]
    public async Task Globs_and_prefixes_share_the_hashes_of_a_folder()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells when a file was changed.");
        _folder.Write("index.html", "a");
        _folder.Write("app.js", "b");
        await _hashes.HashAsync(new(_folder.Root) { Include = ["*.html"] }, progress: null, Cancellation);
        Assert.Equal(["index.html"], TakeRead());

        await _hashes.HashAsync(new(_folder.Root) { PathPrefix = "/docs" }, progress: null, Cancellation);

        Assert.Equal(["app.js"], TakeRead());
    }

    [Theory]
    [InlineData(10)]
    [InlineData(300_000)]
    public async Task A_file_that_is_rewritten_with_the_same_length_while_it_is_hashed_is_an_error_that_names_it(int length)
    {
        _folder.Write("app.js", new string('x', length));
        File.SetLastWriteTimeUtc(_folder["app.js"], new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        _beforeReading = file => File.WriteAllText(file, new string('y', length));

        Assert.Equal(
            $"The file 'app.js' in '{_folder.Root}' was written to while it was being hashed: "
                + "run again when nothing writes to the folder (is a build still running?).",
            (await Assert.ThrowsAsync<ManifestException>(HashAsync)).Message
        );
    }

    [Fact]
    public async Task Progress_says_each_second_how_many_files_have_been_hashed()
    {
        for (var i = 0; i < 10; i++)
        {
            _folder.Write($"{i}.html", "a");
        }

        var (reports, opened) = (new Reports(), 0);
        _beforeReading = _ => _time.Advance(TimeSpan.FromSeconds(Interlocked.Increment(ref opened) == 5 ? 2 : 0));

        await _hashes.HashAsync(new(_folder.Root), reports, Cancellation);

        Assert.Equal(2, reports.Values.Count);
        Assert.All(reports.Values, hashed => Assert.InRange(hashed, 0, 9));
    }

    [Fact]
    public async Task What_takes_less_than_a_second_reports_no_progress()
    {
        _folder.Write("index.html", "a");
        var reports = new Reports();
        _beforeReading = _ => _time.Advance(TimeSpan.FromMilliseconds(900));

        await _hashes.HashAsync(new(_folder.Root), reports, Cancellation);

        Assert.Empty(reports.Values);
    }

    [Fact]
    public async Task Whoever_waits_for_a_turn_can_leave_at_once_while_another_folder_is_hashed()
    {
        _folder.Write("index.html", "a");
        using var reading = new ManualResetEventSlim();
        using var goOn = new ManualResetEventSlim();
        _beforeReading = _ =>
        {
            reading.Set();
            goOn.Wait(Cancellation);
        };
        var first = HashAsync();
        reading.Wait(Cancellation);
        using var leaving = new CancellationTokenSource();
        var others = Enumerable.Range(0, 32).Select(_ => _hashes.HashAsync(new(_folder.Root), progress: null, leaving.Token)).ToArray();

        await leaving.CancelAsync();

        foreach (var other in others)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => other);
        }

        Assert.False(first.IsCompleted);
        goOn.Set();
        Assert.Equal(1, (await first).Count);
    }

    [Fact]
    public async Task No_thread_of_the_pool_waits_for_the_disk()
    {
        for (var i = 0; i < 100; i++)
        {
            _folder.Write($"{i % 7}/{i}.html", "a");
        }

        var onPool = 0;
        _beforeReading = _ => Interlocked.Add(ref onPool, Thread.CurrentThread.IsThreadPoolThread ? 1 : 0);

        await HashAsync();

        Assert.Equal(100, TakeRead().Count);
        Assert.Equal(0, onPool);
    }

    public void Dispose()
    {
        _hashes.Dispose();
        _folder.Dispose();
    }

    private async Task<Manifest> HashAsync() => (await _hashes.HashAsync(new(_folder.Root), progress: null, Cancellation)).Manifest;

    private async Task AssertIsWhatAFirstWalkSeesAsync() =>
        Assert.Equal(await DirectoryManifest.HashAsync(new(_folder.Root), Cancellation), await HashAsync());

    private FileStamp Stamp(string file)
    {
        using var handle = File.OpenHandle(_folder[file]);
        return FileStamp.Of(handle);
    }

    private List<string> TakeRead()
    {
        lock (_read)
        {
            var read = _read.Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToList();
            _read.Clear();
            return read;
        }
    }

    private SafeFileHandle Open(string file)
    {
        lock (_read)
        {
            _read.Add(file);
        }

        _beforeReading(file);
        return FolderFiles.Open(file);
    }

    private sealed class Reports : IProgress<int>
    {
        public List<int> Values { get; } = [];

        public void Report(int value) => Values.Add(value);
    }
}
