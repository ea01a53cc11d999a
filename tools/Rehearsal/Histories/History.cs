using Pulumirpc;
using Rehearsal.Cloud;
using Rehearsal.Engine;
using Rehearsal.Engine.Programs;
using Rehearsal.MainJob;

namespace Rehearsal.Histories;

/// <summary>
/// The life of a stack, drawn at random from a seed: contents that change and go back, resources that come and go, faults and killed
/// processes. After each up that
/// succeeded it is checked that no edge serves anything stale, and that nothing was invalidated for nothing.
/// </summary>
internal sealed class History : IAsyncDisposable
{
    private readonly Random _random;
    private readonly EmbeddedCloud _cloud;
    private readonly LeapingClock _clock;
    private readonly HistoryStack _stack;
    private readonly Ledger _ledger;
    private readonly List<TrackedResource> _resources = [];
    private readonly List<string> _words = [];
    private readonly HistoryReport _report = new();
    private readonly bool _counted;
    private bool _killed;

    private History(int seed, EmbeddedCloud cloud, LeapingClock clock, string? provider)
    {
        _random = new Random(seed);
        (_cloud, _clock, _stack, _ledger) = (cloud, clock, new HistoryStack(cloud, provider), new Ledger(cloud, _report));
        _counted = _random.Next(3) > 0;
        var distributions = _random.Next(1, 3);
        var several = _random.Next(3) > 0;
        for (var d = 0; d < distributions; d++)
        {
            AddDistribution($"bucket{d}", several ? _random.Next(1, 3) : 1);
        }
    }

    /// <param name="provider">The provider's executable; null: the one that is built.</param>
    public static async Task<HistoryReport> PlayAsync(int seed, string? provider, CancellationToken cancellationToken)
    {
        var completion = new Random(seed).Next(3) switch
        {
            0 => Completion.AtOnce,
            1 => Completion.AfterPolls(1),
            _ => Completion.After(TimeSpan.FromMilliseconds(300)),
        };
        var clock = new LeapingClock();
        await using var cloud = await EmbeddedCloud.StartAsync(
            new EmbeddedCloudOptions
            {
                Completion = completion,
                Seed = seed,
                TimeProvider = clock,
            },
            cancellationToken
        );
        await using var history = new History(seed, cloud, clock, provider);
        return await history.PlayAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _stack.DisposeAsync();

    private void AddDistribution(string bucket, int resources)
    {
        _cloud.CreateBucket(bucket);
        var id = _cloud.CreateDistribution(
            new DistributionSettings
            {
                Origin = OriginSettings.OfBucket(bucket),
                DefaultRootObject = "index.html",
                // As in the sample stack: a file that comes back is there at once.
                CustomErrorResponses =
                [
                    new CustomErrorResponse(403, ErrorCachingMinTtl: 0),
                    new CustomErrorResponse(404, ErrorCachingMinTtl: 0),
                ],
            }
        );
        for (var r = 0; r < resources; r++)
        {
            var site = new RandomSite(resources == 1 && _random.Next(2) == 0 ? "" : $"/r{r}", _random);
            _resources.Add(
                new TrackedResource($"{bucket}-{r}", id, bucket, site, _random.Next(2) == 0)
                {
                    Waits = _random.Next(3) == 0,
                    IsCounted = _counted,
                }
            );
        }
    }

    private async Task<HistoryReport> PlayAsync(CancellationToken cancellationToken)
    {
        var steps = _random.Next(3, 8);
        for (var step = 0; step <= steps && _report.Failure is null; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // The last one is good, so that every history ends with a check.
            await StepAsync(step == steps ? Disaster.None : Disaster.Some(_random), changes: step > 0);
        }

        _report.Words = _words;
        return _report;
    }

    private async Task StepAsync(Disaster disaster, bool changes)
    {
        if (_killed)
        {
            await RecoverAsync();
        }

        if (changes)
        {
            Change();
        }

        _words.Add($"up; {disaster}{(_counted ? "; contents are counted" : "")}");
        WarmEdges(1.0);
        var existing = _stack.Existing();
        _clock.Leap(TimeSpan.FromSeconds(2));
        var viewers = _random.NextDouble();
        var error = await UpAsync(
            disaster,
            () =>
            {
                var declared = _resources.Where(resource => resource.IsDeclared).ToList();
                foreach (
                    var resource in declared.Take(disaster.BreaksOffAfter is { } share ? (int)(share * declared.Count) + 1 : declared.Count)
                )
                {
                    resource.Site.Upload(_cloud, resource.Bucket);
                    resource.HadItsTurn = false;
                    resource.RecoverIfNeeded();
                    resource.Attempts.Add(resource.Identities());
                }

                WarmEdges(viewers * 0.5);
                return disaster.BreaksOffAfter is null;
            }
        );
        _report.CountUp(disaster, error);
        _words.Add(error is null ? "it succeeds" : $"it fails: {error.Split('\n')[0]}");
        if (_stack.ShowedStackTrace)
        {
            Fail($"the user saw a stack trace:\n{_stack.Shown}");
        }

        _killed |= HistoryStack.WasKilled(error);
        if (error is null)
        {
            await CheckAsync(existing);
        }
        else
        {
            DoubtThoseWithoutTheirTurn(disaster.BreaksOffAfter is not null);
        }
    }

    /// <param name="upload">Uploads, and says whether all went well.</param>
    private Task<string?> UpAsync(Disaster disaster, Func<bool> upload) =>
        _stack.RunAsync(EngineCommand.Up, disaster, (monitor, stack) => RegisterAsync(monitor, stack, upload));

    /// <summary>As DependsOn orders it: what counts the contents, the uploads, and then what announces them.</summary>
    private async Task<bool> RegisterAsync(ResourceMonitor.ResourceMonitorClient monitor, string stack, Func<bool> upload)
    {
        var declared = _resources.Where(resource => resource.IsDeclared).ToList();
        var counted = new Dictionary<TrackedResource, RegisterResourceResponse>();
        foreach (var resource in declared.Where(resource => resource.IsCounted))
        {
            counted[resource] = await monitor.RegisterResourceAsync(
                RegisteringProgram.Request(HistoryStack.RevisionType, resource.Name, stack, resource.CountedInputs())
            );
        }

        if (!upload())
        {
            return false;
        }

        foreach (var resource in declared)
        {
            resource.HadItsTurn = true;
            var revision = counted.GetValueOrDefault(resource);
            var request = RegisteringProgram.Request(
                RehearsedStack.InvalidationType,
                resource.Name,
                stack,
                resource.Inputs(revision?.Object)
            );
            request.CustomTimeouts = HistoryStack.Timeouts;
            if (revision is not null)
            {
                request.Dependencies.Add(revision.Urn);
            }

            await monitor.RegisterResourceAsync(request);
        }

        return true;
    }

    /// <summary>
    /// What users are told to do after a command was killed (docs/faults.md): nothing where contents are counted; else refresh, and let
    /// everything be dropped once where
    /// nothing else can be known.
    /// </summary>
    private async Task RecoverAsync()
    {
        _killed = false;
        foreach (var resource in _resources)
        {
            resource.Doubt();
        }

        if (_counted)
        {
            return;
        }

        var refreshed = await _stack.RunAsync(EngineCommand.Refresh, Disaster.None, (_, _) => Task.FromResult(true));
        _words.Add(refreshed is null ? "refresh" : $"refresh fails: {refreshed}");
        if (refreshed is not null)
        {
            Fail($"a refresh without faults failed: {refreshed}");
        }
    }

    /// <summary>
    /// Uploads come first: a command that failed at one resource has deployed the files of those after it, and nobody told the edges.
    /// </summary>
    private void DoubtThoseWithoutTheirTurn(bool brokeOff)
    {
        foreach (
            var resource in _resources.Where(resource =>
                brokeOff || resource is { IsDeclared: true, HadItsTurn: false, Attempts.Count: > 0 }
            )
        )
        {
            resource.Doubt();
        }
    }

    private void Change()
    {
        foreach (var resource in _resources)
        {
            switch (_random.Next(8))
            {
                case 0:
                    break;
                case 1:
                    resource.MaxPaths = _random.Next(1, 16);
                    resource.Waits = !resource.Waits;
                    _words.Add($"{resource.Name}: maxPaths {resource.MaxPaths}, waits: {resource.Waits}");
                    break;
                case 2 when _resources.Count(other => other.IsDeclared) > 1 || !resource.IsDeclared:
                    resource.IsDeclared = !resource.IsDeclared;
                    _words.Add($"{resource.Name}: {(resource.IsDeclared ? "declared again" : "no longer declared")}");
                    break;
                default:
                    for (var i = _random.Next(1, 4); i > 0; i--)
                    {
                        _words.Add($"{resource.Name}: {resource.Site.Change()}");
                    }

                    break;
            }
        }
    }

    private async Task CheckAsync(IReadOnlySet<string> existing)
    {
        foreach (var resource in _resources)
        {
            if (_ledger.Check(resource, existing.Contains(resource.Name)) is { } wrong)
            {
                Fail($"{resource.Name}: {wrong}");
            }
        }

        await _stack.CompleteAsync();
        foreach (var resource in _resources.Where(resource => resource.IsDeclared))
        {
            CheckEdges(resource);
        }

        if (_random.Next(3) == 0)
        {
            await CheckNoOpAsync();
        }
    }

    private void CheckEdges(TrackedResource resource)
    {
        var files = resource.Site.Files.ToDictionary(
            file => resource.Site.Prefix + file.Key,
            file => RandomSite.TextOf(file.Value),
            StringComparer.Ordinal
        );
        if (files.TryGetValue("/index.html", out var root))
        {
            files["/"] = root;
        }

        foreach (var url in resource.Site.Urls.Concat(files.Keys).Distinct())
        {
            for (var edge = 0; edge < _cloud.EdgeCount; edge++)
            {
                var answer = _cloud.Fetch(resource.Distribution, url, edge);
                _report.Fetches++;
                var isRight = files.TryGetValue(url, out var text) ? answer.Status == 200 && answer.Text == text : answer.Status >= 400;
                if (!isRight)
                {
                    Fail($"{resource.Name}: edge {edge} serves {url} stale: {answer.Status} {answer.Text}, not {text ?? "an error"}");
                }
            }
        }
    }

    private async Task CheckNoOpAsync()
    {
        _cloud.ResetCalls();
        var error = await UpAsync(Disaster.None, () => true);
        _report.CountUp(Disaster.None, error);
        if (error is not null || _cloud.Calls.ContainsKey("CreateInvalidation"))
        {
            Fail($"the same up again: {error ?? "it issued an invalidation"}");
        }

        _cloud.ResetCalls();
        error = await UpAsync(Disaster.None, () => true);
        if (error is not null || _cloud.Calls.Count > 0)
        {
            Fail($"the same up once more: {error ?? $"it called {string.Join(", ", _cloud.Calls.Keys)}"}");
        }
    }

    /// <summary>Viewers ask for files; the edges cache what they get.</summary>
    private void WarmEdges(double share)
    {
        foreach (var resource in _resources)
        {
            foreach (var url in resource.Site.Files.Keys.Select(path => resource.Site.Prefix + path))
            {
                for (var edge = 0; edge < _cloud.EdgeCount; edge++)
                {
                    if (_random.NextDouble() < share)
                    {
                        _cloud.Fetch(resource.Distribution, url, edge);
                    }
                }
            }
        }
    }

    private void Fail(string what) => _report.Failure ??= what;
}
