using InvalidationInfra.Core.Changes;
using InvalidationInfra.Core.Manifests;
using Rehearsal.Cloud;

namespace Rehearsal.MainJob;

/// <summary>
/// The main job: preview, up, up again, then each next release with its preview and up, and the roll-back to the first. After every up all
/// URLs of old and new release are fetched from the edges.
/// </summary>
internal sealed class MainJobScript(EmbeddedCloud cloud, IRehearsedEngine engine, string siteFolder, TextWriter output)
{
    private const string CreateOperation = "CreateInvalidation";

    // The provider names as many and counts the rest.
    private const int MaxShown = 1000;

    private readonly List<JobStep> _steps = [];
    private readonly HashSet<string> _references = new(StringComparer.Ordinal);
    private Manifest _served = Manifest.Empty;
    private string? _distributionId;

    public async Task<JobReport> PlayAsync(IReadOnlyList<Release> releases, CancellationToken cancellationToken)
    {
        var first = releases[0];
        first.PlaceInto(siteFolder);
        await PreviewAsync($"preview: empty stack, {first.Name}", first, cancellationToken);
        await UpAsync($"up: {first.Name}", first, cancellationToken);
        await UpAsync("up: nothing changed", first, cancellationToken);
        foreach (var next in releases.Skip(1))
        {
            next.PlaceInto(siteFolder);
            await PreviewAsync($"preview: {next.Name}", next, cancellationToken);
            await UpAsync($"up: {next.Name}", next, cancellationToken);
        }

        first.PlaceInto(siteFolder);
        await UpAsync($"up: roll back to {first.Name}", first, cancellationToken);
        return new JobReport(_steps);
    }

    private async Task PreviewAsync(string name, Release release, CancellationToken cancellationToken)
    {
        var (outcome, calls) = await RunAsync(name, RehearsedCommand.Preview, cancellationToken);
        var problems = Expect(
            (outcome.Succeeded, "the preview failed"),
            (calls.Count == 0, "a preview called CloudFront"),
            (
                _distributionId is null || Names(outcome.Changes, ExpectedChanges(release)),
                "the preview does not name each changed, added and removed file"
            )
        );
        Add(new JobStep(name, "preview", outcome.Operations, calls, [], outcome.Changes, 0, 0, problems));
    }

    private async Task UpAsync(string name, Release release, CancellationToken cancellationToken)
    {
        var (before, known) = (_served, cloud.Invalidations.Count);
        var expected = ExpectedChanges(release);
        var (outcome, calls) = await RunAsync(name, RehearsedCommand.Up, cancellationToken);
        _distributionId ??= cloud.Distributions.Keys.SingleOrDefault();
        var issued = cloud
            .Invalidations.Skip(known)
            .Select(invalidation => new JobInvalidation(
                invalidation.Id,
                invalidation.Status,
                invalidation.CallerReference,
                invalidation.Paths
            ))
            .ToList();
        var needed = known == 0 || expected.Any(change => change.Value != "added");
        var problems = Expect(
            (outcome.Succeeded, "the up failed"),
            (issued.Count == (needed ? 1 : 0), $"{issued.Count} invalidations were issued instead of {(needed ? 1 : 0)}"),
            (
                calls.GetValueOrDefault(CreateOperation) == (needed ? 1 : 0),
                $"{calls.GetValueOrDefault(CreateOperation)} calls of {CreateOperation}"
            ),
            (expected.Count > 0 || known == 0 || calls.Count == 0, "CloudFront was called although nothing changed"),
            (
                expected.Count > 0 || known == 0 || outcome.Operations is { Create: 0, Update: 0, Replace: 0, Delete: 0 },
                "something was deployed although nothing changed"
            ),
            (issued.All(invalidation => _references.Add(invalidation.CallerReference)), "a caller reference was used twice"),
            (
                outcome.Outputs.GetValueOrDefault("invalidationId") == LastInvalidation(),
                "the output invalidationId is not the last invalidation"
            ),
            (outcome.Outputs.GetValueOrDefault("status") == "Completed", "the output status is not Completed")
        );

        var (fetched, stale) = (0, (IReadOnlyList<string>)[]);
        if (_distributionId is not null)
        {
            var edges = new EdgeCheck(cloud, _distributionId);
            (fetched, stale) = await edges.CompareAsync(before, release.Manifest, cancellationToken);
            await edges.WarmAsync(release.Manifest, cancellationToken);
            await output.WriteLineAsync($"edges: {fetched} fetches of {fetched / cloud.EdgeCount} URLs, {stale.Count} stale");
        }

        _served = release.Manifest;
        Add(
            new JobStep(
                name,
                "up",
                outcome.Operations,
                calls,
                issued,
                outcome.Changes,
                fetched,
                stale.Count,
                [.. problems, .. stale.Take(5).Select(url => $"stale: {url}")]
            )
        );
    }

    private async Task<(CommandOutcome Outcome, IReadOnlyDictionary<string, int> Calls)> RunAsync(
        string name,
        RehearsedCommand command,
        CancellationToken cancellationToken
    )
    {
        await output.WriteLineAsync();
        await output.WriteLineAsync($"── {_steps.Count + 1}. {name} {new string('─', Math.Max(3, 80 - name.Length))}");
        cloud.ResetCalls();
        var outcome = await engine.RunAsync(command, cancellationToken);
        var calls = new SortedDictionary<string, int>(
            cloud.Calls.ToDictionary(call => call.Key, call => call.Value),
            StringComparer.Ordinal
        );
        var counted = calls.Count == 0 ? "none" : string.Join(", ", calls.Select(call => $"{call.Value} × {call.Key}"));
        await output.WriteLineAsync($"calls to CloudFront: {counted}");
        return (outcome, calls);
    }

    private void Add(JobStep step)
    {
        _steps.Add(step);
        foreach (var problem in step.Problems)
        {
            output.WriteLine($"DOES NOT HOLD: {problem}");
        }
    }

    private Dictionary<string, string> ExpectedChanges(Release release) =>
        ChangeSet
            .Between(_served, release.Manifest)
            .ToDictionary(change => change.Path, change => change.Kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private string? LastInvalidation() => cloud.Invalidations is [.., var last] ? last.Id : null;

    private static bool Names(IReadOnlyDictionary<string, string> shown, Dictionary<string, string> expected) =>
        shown.Count >= Math.Min(expected.Count, MaxShown)
        && expected.Take(expected.Count > MaxShown ? 0 : expected.Count).All(change => shown.GetValueOrDefault(change.Key) == change.Value);

    private static List<string> Expect(params ReadOnlySpan<(bool Holds, string Problem)> expectations)
    {
        var problems = new List<string>();
        foreach (var (holds, problem) in expectations)
        {
            if (!holds)
            {
                problems.Add(problem);
            }
        }

        return problems;
    }
}
