using System.Collections.Immutable;
using System.Text;
using Pulumirpc;
using Rehearsal.Cloud;
using Rehearsal.Engine;
using Rehearsal.Engine.Programs;
using Rehearsal.MainJob;

namespace Rehearsal.Histories;

/// <summary>
/// The life of a stack whose declaration changes at random with its content: how files are chosen and served, targets and aliases,
/// triggers, the user's own paths and references, names, waiting, counting; with backups, refreshes, faults and killed processes. Removed
/// files are deleted after the invalidation, as engines do.
/// </summary>
internal sealed class DeclarationHistory : IAsyncDisposable
{
    private static readonly ImmutableArray<string> Paths = ["/index.html", "/a.js", "/ab.js", "/b/c.js", "/b/d.js", "/x1.js", "/x2.js"];
    private static readonly ImmutableArray<string> IgnoredNames = ["sourceDirectory", "exclude", "content", "revision"];

    private readonly Random _random;
    private readonly EmbeddedCloud _cloud;
    private readonly LeapingClock _clock;
    private readonly HistoryStack _stack;
    private readonly DeclaredSite _site;
    private readonly List<string> _words = [];
    private readonly HistoryReport _report = new();

    // Stale since the engine deleted a removed file after the invalidation: until the next invalidation, as docs/guarantees.md says.
    private readonly HashSet<(string Distribution, string Url)> _fetchedAgain = [];

    // Removed files of which no state has ever heard, as after a killed creation: no invalidation can name them.
    private readonly HashSet<(string Distribution, string Url, string Served)> _unheardOf = [];

    // The files that a state has heard of since the last good command.
    private readonly HashSet<string> _traced = [];
    private Declaration _declared;
    private Declaration? _good;
    private bool _counts;
    private int _lastContent;
    private int _lastReference;
    private bool _isInDoubt;
    private byte[]? _backup;

    private DeclarationHistory(int seed, EmbeddedCloud cloud, LeapingClock clock, string? provider)
    {
        _random = new Random(seed);
        _counts = Roll(3) > 0;
        _declared = new Declaration
        {
            Files = Paths.Take(5).ToImmutableSortedDictionary(path => path, _ => ++_lastContent, StringComparer.Ordinal),
            IsFolder = Roll(2) == 0,
            IsWhole = Roll(3) > 0,
            IsAlias = Roll(4) == 0,
            SkipsOnCreate = Roll(4) == 0,
        };
        (_cloud, _clock, _stack, _site) = (cloud, clock, new HistoryStack(cloud, provider), new DeclaredSite(cloud, _declared));
    }

    private string Folder => Path.Combine(_stack.ProgramFolder, "site");

    /// <param name="provider">The provider's executable; null: the one that is built.</param>
    public static async Task<HistoryReport> PlayAsync(int seed, string? provider, CancellationToken cancellationToken)
    {
        var clock = new LeapingClock();
        await using var cloud = await EmbeddedCloud.StartAsync(
            new EmbeddedCloudOptions
            {
                Completion = seed % 4 < 2 ? Completion.AtOnce : Completion.AfterPolls(1),
                Seed = seed,
                TimeProvider = clock,
            },
            cancellationToken
        );
        await using var history = new DeclarationHistory(seed, cloud, clock, provider);
        return await history.PlayAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _stack.DisposeAsync();

    private int Roll(int sides) => _random.Next(sides);

    private async Task<HistoryReport> PlayAsync(CancellationToken cancellationToken)
    {
        var steps = Roll(5) + 4;
        for (var step = 0; step <= steps && _report.Failure is null; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (step > 0)
            {
                await ChangeAsync();
                // A new distribution has no viewers before its first deployment.
                _site.Visit(_good ?? _declared, _random, 0.7);
            }

            // The last one is good, so that every history ends with a check.
            await UpAsync(step == steps ? Disaster.None : Disaster.Some(_random));
        }

        _report.Words = _words;
        return _report;
    }

    private async Task ChangeAsync()
    {
        for (var edits = Roll(3); edits >= 0; edits--)
        {
            _declared = Changed(_declared);
        }

        if (Roll(2) == 0)
        {
            // A batch tracks nothing, and is soon done with.
            _declared = _declared with
            {
                Batch = 0,
            };
        }

        if (!_declared.IsFolder)
        {
            // That an asset was served before it was tracked cannot be known: docs/guarantees.md.
            _declared = _declared with
            {
                ExcludesX = false,
            };
        }

        if (_isInDoubt)
        {
            // What docs/faults.md advises where nothing else can be known.
            _declared = _declared with
            {
                Trigger = _declared.Trigger + 1,
            };
        }

        if (_declared.IsAlias && Roll(4) == 0)
        {
            _site.MoveAlias(_good ?? _declared);
            _words.Add("the alias moves");
            await RefreshAsync("");
        }
        else if (Roll(8) == 0)
        {
            await RefreshAsync(Roll(2) == 0 ? "ListInvalidations=access-denied;GetInvalidation=access-denied" : "");
        }

        if (_good is not null && _backup is not null && Roll(10) == 0)
        {
            // Only CloudFront knows what was deployed since.
            _words.Add("the backup is restored");
            _stack.Restore(_backup);
            _traced.Clear();
            _declared = _declared with { Trigger = _declared.Trigger + 1 };
            _site.DeleteRemoved(_declared);
        }
        else if (Roll(5) == 0)
        {
            _words.Add("a backup is made");
            _backup = _stack.BackUp();
        }
    }

    private Declaration Changed(Declaration declared) =>
        Roll(18) switch
        {
            < 5 => declared with { Files = declared.Files.SetItem(Pick(Paths), ++_lastContent) },
            5 => declared with { Files = declared.Files.SetItem(Pick(Paths), 1 + Roll(_lastContent)) },
            // What is not tracked stays: that an untracked file goes is beyond what is promised.
            6 when declared.Files.Count > 2 => declared with { Files = declared.Files.Remove(Pick([.. Paths.Where(declared.Tracks)])) },
            7 => declared with { ExcludesX = !declared.ExcludesX },
            8 => declared with { HasIndex = !declared.HasIndex },
            9 => declared with { Fallback = Pick<string?>([null, "/index.html", "/a.js"]) },
            10 => declared with { CachesByQuery = !declared.CachesByQuery },
            11 => declared with
            {
                Targets = Pick<ImmutableArray<int>>([
                    [0],
                    [1],
                    [0, 1],
                ]),
                IsAlias = Roll(3) == 0,
            },
            12 => declared with { Trigger = declared.Trigger + 1 },
            13 => declared with { HasOwnPaths = !declared.HasOwnPaths },
            14 => declared with { Batch = declared.Batch > 0 ? 0 : 1 + Roll(3) },
            15 => declared with { Prefix = Pick(["", "/p"]) },
            16 => declared with { MaxPaths = 1 + Roll(15), Waits = Roll(2) == 0, IsFolder = Roll(2) == 0, IsWhole = Roll(2) == 0 },
            _ => Roll(3) switch
            {
                0 => declared with { Name = declared.Name == "site" ? "page" : "site" },
                1 => declared with { IgnoresChanges = !declared.IgnoresChanges },
                _ => WithCountSwitched(declared),
            },
        };

    private Declaration WithCountSwitched(Declaration declared)
    {
        _counts = !_counts;
        return declared;
    }

    private T Pick<T>(ImmutableArray<T> from) => from[Roll(from.Length)];

    private async Task RefreshAsync(string faults)
    {
        var error = await _stack.RunAsync(EngineCommand.Refresh, Disaster.None with { Faults = faults }, (_, _) => Task.FromResult(true));
        _words.Add($"refresh{(faults.Length > 0 ? " without permission" : "")}: {error ?? "done"}");
    }

    private async Task UpAsync(Disaster disaster)
    {
        _words.Add($"up {_declared}; {disaster}{(_counts ? "; contents are counted" : "")}");
        _clock.Leap(TimeSpan.FromSeconds(30));
        WriteFolder();
        var (accepted, had, hadItsTurn) = (_cloud.Invalidations.Count, _stack.Existing(), false);
        var error = await _stack.RunAsync(
            EngineCommand.Up,
            disaster,
            (monitor, stack) => RegisterAsync(monitor, stack, disaster, () => hadItsTurn = true)
        );
        _report.CountUp(disaster, error);
        _words.Add(error is null ? "it succeeds" : $"it fails: {error.Split('\n')[0]}");
        if (_stack.ShowedStackTrace)
        {
            Fail($"the user saw a stack trace:\n{_stack.Shown}");
        }

        var issued = _cloud.Invalidations.Skip(accepted).ToList();
        _words.AddRange(issued.Select(one => $"  accepted at {one.TargetId}: {string.Join(' ', one.Paths)}"));
        if (error is not null)
        {
            if (hadItsTurn && !HistoryStack.WasKilled(error))
            {
                Trace(had.Contains(_declared.Name));
            }

            Doubt(error, hadItsTurn);
            ChooseAnotherReference(error);
            return;
        }

        _isInDoubt = false;
        Trace(had.Contains(_declared.Name));
        Judge(issued, had.Contains(_declared.Name));
        _good = _declared;
        await _stack.CompleteAsync();
        await CheckEdgesAsync(issued);
    }

    private async Task<bool> RegisterAsync(
        ResourceMonitor.ResourceMonitorClient monitor,
        string stack,
        Disaster disaster,
        Action isDeclared
    )
    {
        RegisterResourceResponse? counted = null;
        if (_counts)
        {
            counted = await monitor.RegisterResourceAsync(
                RegisteringProgram.Request(HistoryStack.RevisionType, "content", stack, _declared.CountedInputs(Folder))
            );
        }

        _site.Upload(_declared, disaster.BreaksOffAfter ?? 1);
        _site.Visit(_good ?? _declared, _random, _good is null ? 0 : 0.3);
        if (disaster.BreaksOffAfter is not null)
        {
            return false;
        }

        _site.Serve(_declared);
        _site.Visit(_declared, _random, _good is null ? 0 : 0.3);
        isDeclared();
        var request = RegisteringProgram.Request(
            RehearsedStack.InvalidationType,
            _declared.Name,
            stack,
            _declared.Inputs(Folder, _site.Distributions, DeclaredSite.Alias, counted?.Object)
        );
        request.CustomTimeouts = HistoryStack.Timeouts;
        if (_declared is { IgnoresChanges: true, Batch: 0 })
        {
            request.IgnoreChanges.AddRange(IgnoredNames);
        }

        if (counted is not null)
        {
            request.Dependencies.Add(counted.Urn);
        }

        await monitor.RegisterResourceAsync(request);
        return true;
    }

    private void WriteFolder()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        foreach (var (path, content) in _declared.Files)
        {
            var file = Path.Join(Folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, RandomSite.TextOf(content), Encoding.UTF8);
        }
    }

    /// <summary>
    /// Remembers whether a failed command left behind what is in no state: content that was not counted, or another way of serving, which
    /// a count says nothing of.
    /// </summary>
    private void Doubt(string error, bool hadItsTurn)
    {
        if (HistoryStack.WasKilled(error) || !hadItsTurn)
        {
            _isInDoubt |= !_counts || _good is null || !_declared.IsServedLike(_good) || _declared.Trigger != _good.Trigger;
        }
    }

    private void Trace(bool existed)
    {
        if (!existed || _declared.Batch > 0)
        {
            _traced.Clear();
        }

        _traced.UnionWith(_declared.Files.Keys.Where(_declared.Tracks).Select(path => _declared.Prefix + path));
    }

    private void ChooseAnotherReference(string error)
    {
        if (_declared.Batch > 0 && error.Contains("caller reference", StringComparison.Ordinal))
        {
            _declared = _declared with { Batch = 10 + ++_lastReference };
        }
    }

    /// <summary>Whether each invalidation was needed: one a target, and every further one said why.</summary>
    private void Judge(List<AcceptedInvalidation> issued, bool existed)
    {
        var explained = _stack.Shown.Split("another invalidation is issued").Length - 1;
        foreach (var ofTarget in issued.GroupBy(one => one.TargetId))
        {
            if (ofTarget.Count() > 1 + explained + (_declared.Batch > 0 ? 1 : 0))
            {
                Fail($"{ofTarget.Count()} invalidations of {ofTarget.Key} in one command, and {explained} were explained");
            }
        }

        _report.CountAccepted(existed ? "in a step" : "at creation", issued.Count);
    }

    private async Task CheckEdgesAsync(List<AcceptedInvalidation> issued)
    {
        if (_declared.IsPromised)
        {
            _fetchedAgain.RemoveWhere(copy => issued.Any(one => one.TargetId == copy.Distribution));
        }

        var before = Stale();
        _site.Visit(_declared, _random, 0.3);
        _site.DeleteRemoved(_declared);
        var after = Stale();
        _report.Fetches += _site.Urls.Count * _cloud.EdgeCount * 2;
        if (_declared.IsPromised && before.Concat(after).FirstOrDefault(IsBroken) is { } wrong)
        {
            Fail($"{wrong}");
        }

        _fetchedAgain.UnionWith(after.Except(before).Select(answer => (answer.Distribution, answer.Url)));
        _unheardOf.UnionWith(
            after
                .Except(before)
                .Where(answer => !_traced.Contains(answer.Path))
                .Select(answer => (answer.Distribution, answer.Url, answer.Served))
        );
        _traced.IntersectWith(_declared.Files.Keys.Select(path => _declared.Prefix + path));
        if (_declared.Batch == 0 && Roll(3) == 0)
        {
            await CheckNoOpAsync();
        }

        List<StaleAnswer> Stale() => _site.Stale(_declared);

        // A copy that is stale only because the file was deleted a moment ago waits for the next invalidation.
        bool IsBroken(StaleAnswer answer) =>
            !_fetchedAgain.Contains((answer.Distribution, answer.Url))
            && !_unheardOf.Contains((answer.Distribution, answer.Url, answer.Served))
            && (before.Contains(answer) || !after.Contains(answer));
    }

    private async Task CheckNoOpAsync()
    {
        _cloud.ResetCalls();
        var error = await _stack.RunAsync(
            EngineCommand.Up,
            Disaster.None,
            (monitor, stack) => RegisterAsync(monitor, stack, Disaster.None, () => { })
        );
        _report.CountUp(Disaster.None, error);
        if (error is not null || _cloud.Calls.ContainsKey("CreateInvalidation"))
        {
            Fail($"the same up again: {error ?? "it issued an invalidation"}");
        }

        _site.DeleteRemoved(_declared);
    }

    private void Fail(string what) => _report.Failure ??= what;
}
