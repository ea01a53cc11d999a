using Rehearsal.Cloud;
using Rehearsal.MainJob;

namespace Rehearsal.Tests.MainJob;

/// <summary>
/// The main job on two tiny releases: program, plugins, engine and cloud as they are, and a script that notices when something is wrong.
/// </summary>
public sealed class MainJobScriptTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Everything_holds_with_the_embedded_engine()
    {
        var (report, log) = await PlayAsync(engine => engine);

        Assert.Equal(6, report.Steps.Count);
        Assert.True(report.Steps.All(step => step.Problems.Count == 0), log);
        Assert.Equal(3, report.Steps.Sum(step => step.Invalidations.Count));
        Assert.Equal("changed", report.Steps[4].Changes["/app.js"]);
        Assert.Equal("removed", report.Steps[4].Changes["/old.html"]);
        Assert.Equal("removed", report.Steps[5].Changes["/new.html"]);
        Assert.Equal("added", report.Steps[5].Changes["/old.html"]);
        Assert.Equal(0, report.Steps.Sum(step => step.StaleServed));
    }

    [Fact]
    public async Task An_up_that_does_nothing_is_noticed()
    {
        var (report, log) = await PlayAsync(engine => new Forgetful(engine));

        var up = report.Steps[4];
        Assert.Contains(up.Problems, problem => problem.Contains("0 invalidations were issued", StringComparison.Ordinal));
        Assert.Contains("stale: /app.js at edge 0", up.Problems);
        Assert.Contains("DOES NOT HOLD", log, StringComparison.Ordinal);
    }

    private async Task<(JobReport Report, string Log)> PlayAsync(Func<IRehearsedEngine, IRehearsedEngine> wrap)
    {
        // The second release adds a file and removes one; with the roll-back the removed one comes back.
        Release[] releases =
        [
            await ReleaseAsync("first", ("index.html", "<p>hello"), ("app.js", "1"), ("docs/index.html", "docs"), ("old.html", "old")),
            await ReleaseAsync("second", ("index.html", "<p>hello"), ("app.js", "2"), ("new.html", "new"), ("docs/index.html", "docs")),
        ];
        await using var cloud = await EmbeddedCloud.StartAsync(new EmbeddedCloudOptions { Completion = Completion.AtOnce }, Cancellation);
        var stack = RehearsedStack.Find(Directory.CreateDirectory(Path.Combine(_folder.Root, "work")).FullName, cloud.Address);
        await using var log = new StringWriter();
        var output = TextWriter.Synchronized(log);
        var script = new MainJobScript(cloud, wrap(new EmbeddedRehearsedEngine(stack, output)), stack.SiteFolder, output);
        return (await script.PlayAsync(releases, Cancellation), log.ToString());
    }

    private async Task<Release> ReleaseAsync(string name, params (string Path, string Text)[] files)
    {
        var folder = Path.Combine(_folder.Root, name);
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, text, Cancellation);
        }

        return await Release.ReadAsync(name, folder, Cancellation);
    }

    /// <summary>An engine whose third up claims success and does nothing.</summary>
    private sealed class Forgetful(IRehearsedEngine inner) : IRehearsedEngine
    {
        private int _ups;
        private CommandOutcome? _last;

        public async Task<CommandOutcome> RunAsync(RehearsedCommand command, CancellationToken cancellationToken) =>
            command == RehearsedCommand.Up && ++_ups == 3 ? _last! : _last = await inner.RunAsync(command, cancellationToken);
    }
}
