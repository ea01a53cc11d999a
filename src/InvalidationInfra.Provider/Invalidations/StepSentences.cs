using System.Collections.Immutable;
using InvalidationInfra.Core.Batches;
using InvalidationInfra.Core.Edges;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.Plans;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>The sentences for people about the steps of a deployment: what will be dropped, why, and at what price.</summary>
internal sealed class StepSentences(InvalidationInputs inputs, Announcement announcement, InvalidationState state)
{
    private const int MaxNamed = 5;
    private const int MaxNamedPaths = 15;

    /// <summary>One sentence for all targets that have the same to do.</summary>
    public ImmutableArray<string> Summaries(ImmutableArray<TargetStep> steps)
    {
        var groups = steps.GroupBy(SummaryOf).ToList();
        return
        [
            .. groups.Select(group =>
                (groups.Count > 1 ? $"{string.Join(", ", group.Select(step => step.Target))}: " : "")
                + group.Key
                + (group.Count() > 1 && !group.First().Paths.IsEmpty ? $", on each of {group.Count():N0} {Kind()}" : "")
            ),
        ];
    }

    public ImmutableArray<string> Warnings(ImmutableArray<TargetStep> steps) =>
        [.. steps.SelectMany(WarningsOf).Distinct(StringComparer.Ordinal)];

    private string SummaryOf(TargetStep step)
    {
        var batches = PathBatches.Of(step.Paths, InvalidationQuota.CloudFront).Length;
        return Sentence(step) + (batches > 1 ? $", in {batches:N0} invalidations one after the other, because of CloudFront's quotas" : "");
    }

    private string Sentence(TargetStep step)
    {
        if (step.Paths.IsEmpty)
        {
            return $"invalidates nothing: {WhyNothing(step)}";
        }

        if (WhyWhole(step) is { } why)
        {
            return $"will invalidate {Named(step.Paths)} ({why}{Tracked()}; {new InvalidationPrice(step.Paths.Length)})";
        }

        var tags = announcement.Tags.Where(step.Paths.Contains).ToList();
        return step.Plan.Summary
            + (
                tags.Count == 0
                    ? ""
                    : $", and {(tags.Count == 1 ? "the tag" : "the tags")} {string.Join(' ', tags.Select(tag => tag.Text))}"
            )
            + (step.Stale.Suspects.IsEmpty ? "" : "; this includes what an earlier command could not");
    }

    private string WhyNothing(TargetStep step) =>
        step.IsUntold && announcement.UntoldIsEmpty ? "onCreate is skip, so nothing is taken to be cached"
        : announcement.IsBatch ? "the batch is the one that was sent"
        : announcement.Now.Manifest is null ? "nothing changed"
        : step.Stale.NewUrls > 0
            ? $"no copy that an edge may hold is stale; {Counted(step.Stale.NewUrls, "URL is", "URLs are")} new, where an error may be "
                + "cached for as long as the distribution keeps those: 10 s unless configured (invalidateAdded drops them)"
        : "nothing that an edge may hold is stale";

    private string? WhyWhole(TargetStep step) =>
        announcement.IsBatch
            ? announcement.Paths.Any(step.Paths.Contains)
                ? "the given batch"
                : "what an earlier command could not send"
            : step.IsUntold
                ? step.Stale.Everything == Everything.Missed
                    ? Missed
                    : "what the edges hold is not known"
                : announcement.Now.Manifest is null
                    ? WhyUntracked()
                    : step.Stale.Everything switch
                    {
                        Everything.Untold => "what the edges hold is not known",
                        Everything.Missed => Missed,
                        Everything.Fallback => "the fallback document serves something else, and may be cached under any URL",
                        Everything.Trigger => "a trigger changed",
                        _ => null,
                    };

    private const string Missed =
        "an earlier command broke off after it had begun to deploy other content, or the count began again, so what the edges hold is "
        + "not known";

    private string WhyUntracked() =>
        !announcement.IsForced ? "what an earlier command could not send"
        : Announcing.SameTriggers(inputs, state) ? "paths or tags changed"
        : "a trigger changed";

    private string Tracked() => announcement.Now.Manifest is { } manifest ? $"; {manifest.Count:N0} files are tracked" : "";

    private IEnumerable<string> WarningsOf(TargetStep step)
    {
        if (step.Plan.Uncovered.Count > 0 && !announcement.Paths.IsEmpty && !step.IsUntold && step.Stale.Everything == Everything.Nothing)
        {
            yield return $"paths cover everything stale but {step.Plan.Uncovered.Count:N0}: {First(step.Plan.Uncovered)}. The edges go on "
                + "serving the old content there: add these to paths, or leave paths out";
        }

        if (step.Stale.ChangedImmutables is { IsEmpty: false } changed)
        {
            yield return $"immutable: {Counted(changed.Length, "file", "files")} changed under the old name: {First(changed)}. "
                + "Browsers keep the old content for as long as they were told: give files new names, or leave them out of immutable";
        }
    }

    private string Kind() => inputs.Targets.Known is [{ IsTenant: true }, ..] ? "tenants" : "distributions";

    private static string Counted(int count, string one, string several) => $"{count:N0} {(count == 1 ? one : several)}";

    private static string First(IReadOnlyCollection<string> names) =>
        string.Join(' ', names.Take(MaxNamed)) + (names.Count > MaxNamed ? $" and {names.Count - MaxNamed:N0} more" : "");

    private static string Named(ImmutableArray<InvalidationPath> paths)
    {
        var named = string.Join(' ', paths.Take(MaxNamedPaths).Select(path => path.Text));
        var rest = paths.Length > MaxNamedPaths ? $" and {paths.Length - MaxNamedPaths:N0} more" : "";
        return $"{paths.Length:N0} {(paths.Length == 1 ? "path" : "paths")}: {named}{rest}";
    }
}
