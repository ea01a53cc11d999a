using System.Collections.Immutable;
using System.Globalization;
using InvalidationInfra.Core.Edges;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.Plans;
using InvalidationInfra.Core.References;
using InvalidationInfra.Core.Urls;

namespace InvalidationInfra.Core.Tests.Edges;

/// <summary>
/// A user who deploys at random: content, choice of files, serving, targets, triggers, own paths; whose commands fail, are killed and
/// continued; who restores backups. After each good command no edge may serve anything but what the origin serves.
/// </summary>
internal sealed class SimulatedUser(int seed, bool counts)
{
    private readonly Random _random = new(seed);
    private readonly SimulatedWorld _world = new();
    private readonly List<string> _log = [];

    // Deployments that broke off without a trace where contents are not counted: what edges fetched then is beyond what can be known.
    private readonly HashSet<int> _untraced = [];

    // Copies of removed files that an edge fetched before the engine deleted them: stale until the next invalidation.
    private readonly HashSet<(string Target, string Url)> _refetched = [];

    // Deployments in which some files were not tracked: one that went meanwhile has left no trace.
    private readonly HashSet<int> _excluding = [];
    private readonly HashSet<(int Deployment, string Url)> _unlisted = [];
    private readonly HashSet<string> _vanished = [];

    // Copies of removed files of which no state has ever heard.
    private readonly HashSet<(string Target, string Url, SimulatedWorld.Copy Copy)> _unknowable = [];

    // Files that a saved state has had since the last good command.
    private readonly HashSet<string> _traced = [];

    private Inputs _inputs = new();
    private SavedState? _saved;
    private SavedCount? _counted;
    private (SavedState? State, SavedCount? Count) _backup;
    private int _unique;

    /// <summary>How many commands that changed something issued more than one set.</summary>
    public int Repeated { get; private set; }

    public void Play(int commands)
    {
        for (var i = 0; i < commands; i++)
        {
            _world.Clock += 100;
            _world.Deployment++;
            Change();
            if (_random.Next(12) == 0 && _backup.State is not null)
            {
                Restore();
            }

            if (_random.Next(6) == 0)
            {
                _backup = (_saved, _counted);
            }

            Up();
        }
    }

    private int Roll(int sides) => _random.Next(sides);

    private string Content => Roll(3).ToString(CultureInfo.InvariantCulture);

    private void Change()
    {
        for (var edits = Roll(3); edits >= 0; edits--)
        {
            _inputs = Roll(15) switch
            {
                0 or 1 or 2 or 3 or 4 => _inputs with { Files = _inputs.Files.SetItem(Pick(FilePaths), Content) },
                5 => _inputs with { Files = _inputs.Files.Remove(Pick(FilePaths)) },
                6 => _inputs with { ExcludesX = Roll(2) == 0 },
                7 => _inputs with { IndexDocument = Roll(2) == 0 ? "index.html" : null },
                8 => _inputs with { Fallback = Pick<string?>([null, "/index.html", "/a"]) },
                9 => _inputs with
                {
                    Targets = Pick<ImmutableArray<string>>([
                        ["E1"],
                        ["E2"],
                        ["E1", "E2"],
                    ]),
                },
                10 => _inputs with { Trigger = Content },
                11 => _inputs with { OwnPaths = Roll(2) == 0 },
                12 => _inputs with { MaxPaths = 1 + Roll(4) },
                13 => _inputs with { QueryStrings = !_inputs.QueryStrings },
                _ => _inputs with { Tracks = Roll(4) > 0 },
            };
        }
    }

    private static readonly ImmutableArray<string> FilePaths =
    [
        "/index.html",
        "/a",
        "/b",
        "/d/index.html",
        "/d/x",
        "/x1",
        "/x2",
        "/p+q",
        "/p q",
        "/d/[s]",
    ];

    private T Pick<T>(ImmutableArray<T> from) => from[Roll(from.Length)];

    private void Restore()
    {
        // The state goes back in time; what was deployed since is known only to CloudFront.
        _log.Add("restore");
        (_saved, _counted) = _backup;
        _world.Deployment++;
        _traced.IntersectWith(_saved!.Inputs.Files.Keys);
        for (var deployment = 0; deployment < _world.Deployment; deployment++)
        {
            _untraced.Add(deployment);
        }
    }

    private void Up()
    {
        _log.Add($"#{_world.Deployment} up {_inputs}");
        if (_inputs.ExcludesX)
        {
            _excluding.Add(_world.Deployment);
        }

        if (_inputs.Fallback is { } fallback && !_inputs.Files.ContainsKey(fallback) && !_traced.Contains(fallback))
        {
            _untraced.Add(_world.Deployment);
        }

        _vanished.UnionWith(FilePaths.Except(_inputs.Files.Keys));
        if (_saved is { Inputs.ExcludesX: true } or { Inputs.Tracks: false })
        {
            var gone = _world.Objects.Keys.Where(path => !_inputs.Files.ContainsKey(path));
            _unlisted.UnionWith(gone.Select(path => (_world.Deployment, path)));
        }

        var before = _saved;
        var count = CountContent();
        if (Roll(10) == 0 && before is not null)
        {
            Upload(half: true);
            BreakOff("upload refused", before, count);
            return;
        }

        Upload(half: false);
        Visit();
        var announcement = AnnouncementOf(before, count);
        if (!Differs(before, announcement))
        {
            _log.Add("no difference");
            End(before);
            return;
        }

        if (Roll(12) == 0)
        {
            BreakOff("killed before", before, count);
            return;
        }

        var known = before?.Known ?? KnownEdges.None;
        var steps = StepDecision.For(known, announcement);
        var outcomes = ImmutableArray.CreateBuilder<StepOutcome>();
        var failed = false;
        foreach (var step in steps)
        {
            var chain = known.Targets.GetValueOrDefault(step.Target)?.References ?? ReferenceChain.Empty;
            var outcome = failed ? new StepOutcome([], chain) : Send(announcement, step, chain, out failed);
            outcomes.Add(outcome);
            Visit();
        }

        if (Roll(12) == 0)
        {
            BreakOff("killed after", before, count);
            return;
        }

        if (failed && before is null)
        {
            BreakOff("creation failed", before, count);
            return;
        }

        _log.Add(failed ? "failed" : "done");
        RememberUnheardOf();
        if (_inputs.Tracks)
        {
            _traced.UnionWith(_inputs.Files.Keys);
        }

        var after = StepDecision.After(known, announcement, steps, outcomes.ToImmutable());
        _saved = new SavedState(after, _inputs);
        if (!failed)
        {
            End(before);
        }
    }

    // A file that only a lost state had is at the origin until a command succeeds.
    private void RememberUnheardOf() =>
        _unknowable.UnionWith(
            _world.Copies.Where(copy => FileOf(copy.Url) is var file && !_inputs.Files.ContainsKey(file) && !_traced.Contains(file))
        );

    // The count is saved before the first upload, whatever becomes of the command.
    private ContentCount? CountContent()
    {
        if (!counts)
        {
            return null;
        }

        if (_counted?.Digest != DigestCounted)
        {
            _counted = new SavedCount($"c{++_unique}", _counted?.Id, DigestCounted);
        }

        return new ContentCount(_counted.Id, _counted.Previous);
    }

    private string DigestCounted => Tracked?.ContentDigest + _inputs.ExcludesX;

    private void BreakOff(string how, SavedState? before, ContentCount? count)
    {
        _log.Add(how);
        if (
            count is null
            || before is null
            || _inputs.Trigger != before.Inputs.Trigger
            || !SameServing(before)
            || _world.FallbackDocument != _inputs.Fallback
            || _world.IndexDocument != _inputs.IndexDocument
            || _world.CountsQueries != _inputs.QueryStrings
        )
        {
            _untraced.Add(_world.Deployment);
        }
    }

    private bool SameServing(SavedState before) =>
        before.Inputs.IndexDocument == _inputs.IndexDocument
        && before.Inputs.QueryStrings == _inputs.QueryStrings
        && before.Inputs.Fallback == _inputs.Fallback
        && before.Inputs.Tracks == _inputs.Tracks;

    private void Upload(bool half)
    {
        foreach (var (path, content) in _inputs.Files.Take(half ? 2 : 100))
        {
            _world.Objects[path] = content;
        }

        _world.Objects["/other"] = _inputs.Trigger;
        if (!half)
        {
            _world.IndexDocument = _inputs.IndexDocument;
            _world.CountsQueries = _inputs.QueryStrings;
            _world.FallbackDocument = _inputs.Fallback;
        }

        Visit();
    }

    private void Visit()
    {
        foreach (var target in (string[])["E1", "E2"])
        {
            foreach (var url in SimulatedWorld.Urls.Where(_ => Roll(3) == 0))
            {
                _world.Fetch(target, url);
            }
        }
    }

    private Manifest? Tracked =>
        !_inputs.Tracks
            ? null
            : Manifest.Create(_inputs.Files.Where(file => !_inputs.ExcludesX || !file.Key.StartsWith("/x", StringComparison.Ordinal)));

    private Announcement AnnouncementOf(SavedState? before, ContentCount? count) =>
        new()
        {
            Now = new Deployment
            {
                Manifest = Tracked,
                Serving = Serving.Of("", _inputs.IndexDocument, cleanUrls: false, servedAs: null, _inputs.Fallback, _inputs.QueryStrings),
                Selection = _inputs.ExcludesX ? "exclude x" : "",
            },
            Targets = _inputs.Targets,
            Count = count,
            Limits = new PlanLimits { MaxPaths = _inputs.MaxPaths },
            Paths = _inputs.OwnPaths ? [InvalidationPath.Parse("/d*"), InvalidationPath.Parse("/a")] : [],
            IsForced = before is not null && before.Inputs.Trigger != _inputs.Trigger,
            Context = "trigger " + _inputs.Trigger,
        };

    private bool Differs(SavedState? before, Announcement announcement) =>
        before is null
        || before.Inputs with { Files = _inputs.Files, Targets = _inputs.Targets } != _inputs
        || before.Known.Told?.Manifest?.ContentDigest != announcement.Now.Manifest?.ContentDigest
        || before.Known.Count != announcement.Count?.Id
        || !_inputs.Targets.All(before.Known.Targets.ContainsKey)
        || _inputs.Targets.Length != before.Known.Targets.Count
        || _inputs.Targets.Any(before.Known.HasSuspects);

    private StepOutcome Send(Announcement announcement, TargetStep step, ReferenceChain chain, out bool failed)
    {
        failed = false;
        var paths = step.Paths;
        if (paths.IsEmpty)
        {
            return new StepOutcome([], chain);
        }

        var encoded = paths.Select(path => path.Encoded).ToList();
        var reference = chain.For("urn", step.Target, step.Digest, encoded);
        if (Roll(8) == 0)
        {
            failed = true;
            if (Roll(2) == 0)
            {
                _world.Create(step.Target, reference, paths);
                _log.Add($"{step.Target} lost, done: {string.Join(' ', encoded)}");
            }
            else
            {
                _log.Add($"{step.Target} refused: {string.Join(' ', encoded)}");
            }

            return new StepOutcome([], chain.GivenUp(reference, step.Target, step.Digest, encoded));
        }

        var (id, age) = _world.Create(step.Target, reference, paths);
        var isOwn =
            AnswerTrust.IsFresh(TimeSpan.FromSeconds(age), TimeSpan.Zero, isCutToSecond: true)
            || chain.Attempted?.Reference == reference
            || (step.RestsOnCountAlone && _world.IsNewest(step.Target, id));
        var isOfEarlier = isOwn && !AnswerTrust.IsFresh(TimeSpan.FromSeconds(age), TimeSpan.Zero, isCutToSecond: true);
        if (!isOwn)
        {
            Repeated++;
            reference = CallerReference.Again(reference, $"u{++_unique}");
            paths = StepDecision.Widened(announcement, step);
            _world.Create(step.Target, reference, paths);
        }

        _log.Add($"{step.Target} {(isOwn ? "accepted" : "sent again")}: {string.Join(' ', paths)}");
        if (!isOfEarlier && !_inputs.OwnPaths)
        {
            _refetched.RemoveWhere(copy => copy.Target == step.Target);
        }

        return new StepOutcome([.. step.Paths, .. paths], ReferenceChain.After(reference), isOfEarlier);
    }

    private void End(SavedState? before)
    {
        var removed = _world.Objects.Keys.Where(path => path != "/other" && !_inputs.Files.ContainsKey(path)).ToList();
        var stale = _world.Stale().Select(copy => (copy.Target, copy.Url)).ToHashSet();
        foreach (var path in removed)
        {
            _world.Objects.Remove(path);
        }

        foreach (var copy in _world.Stale().Where(copy => !stale.Contains((copy.Target, copy.Url))))
        {
            _refetched.Add((copy.Target, copy.Url));
            if (!_traced.Contains(FileOf(copy.Url)))
            {
                _unknowable.Add(copy);
            }
        }

        _traced.IntersectWith(_inputs.Tracks ? _inputs.Files.Keys : []);
        if (!_inputs.Tracks || _inputs.OwnPaths)
        {
            return;
        }

        foreach (var (target, url, copy) in _world.Stale())
        {
            Assert.True(
                !_inputs.Targets.Contains(target)
                    || (_excluding.Contains(copy.Deployment) && _vanished.Contains(FileOf(url)))
                    || _unlisted.Contains((copy.Deployment, FileOf(url)))
                    || (_inputs.ExcludesX && url.StartsWith("/x", StringComparison.Ordinal))
                    || _untraced.Contains(copy.Deployment)
                    || _refetched.Contains((target, url))
                    || _unknowable.Contains((target, url, copy)),
                $"seed {seed}, counted {counts}: {target} serves {copy.Content} of #{copy.Deployment} at {url}, the origin {_world.Answer(url)}\n"
                    + string.Join('\n', _log)
            );
        }
    }

    private static string FileOf(string url) =>
        url.Split('?')[0] is var path && path is "/d" or "/d/" ? "/d/index.html"
        : path == "/" ? "/index.html"
        : SimulatedWorld.KeyOf(path);

    private sealed record Inputs
    {
        public ImmutableSortedDictionary<string, string> Files { get; init; } =
            ImmutableSortedDictionary<string, string>
                .Empty.Add("/index.html", "0")
                .Add("/a", "0")
                .Add("/d/index.html", "0")
                .Add("/x1", "0");

        public bool ExcludesX { get; init; }

        public string? IndexDocument { get; init; }

        public bool QueryStrings { get; init; }

        public string? Fallback { get; init; }

        public ImmutableArray<string> Targets { get; init; } = ["E1"];

        public string Trigger { get; init; } = "0";

        public bool OwnPaths { get; init; }

        public int MaxPaths { get; init; } = 3;

        public bool Tracks { get; init; } = true;

        public override string ToString() =>
            $"{string.Join(' ', Files.Select(file => file.Key + '=' + file.Value))}; x:{ExcludesX} i:{IndexDocument} q:{QueryStrings} f:{Fallback} "
            + $"{string.Join('+', Targets)} t:{Trigger} own:{OwnPaths} max:{MaxPaths} tracks:{Tracks}";
    }

    private sealed record SavedState(KnownEdges Known, Inputs Inputs);

    private sealed record SavedCount(string Id, string? Previous, string Digest);
}
