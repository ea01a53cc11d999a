using System.Collections.Immutable;
using InvalidationInfra.Core.Batches;
using InvalidationInfra.Core.Plans;
using InvalidationInfra.Provider.CloudFront;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>
/// All that one Create or Update has to ask CloudFront for, and what to tell the user about it. Pure: the same inputs and state give the
/// same operation.
/// </summary>
internal sealed record InvalidationOperation
{
    /// <summary>The requests, in order; empty: CloudFront is not called.</summary>
    public ImmutableArray<PlannedBatch> Batches { get; init; } = [];

    /// <summary>The paths of this step, without what an earlier command left over.</summary>
    public ImmutableArray<string> Paths { get; init; } = [];

    /// <summary>The sentences for people: what will be dropped, why, and at what price.</summary>
    public required ImmutableArray<string> Summaries { get; init; }

    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>Whether the inputs are not known far enough (in a preview) to say what is to be done.</summary>
    public bool IsUndecided { get; init; }

    public bool IssuesNothing => Batches.IsEmpty && !IsUndecided;

    /// <param name="targets">Empty in a preview, as long as they are not known.</param>
    public static InvalidationOperation ForCreate(InvalidationInputs inputs, ImmutableArray<InvalidationTarget> targets) =>
        Of(StepPlanner.ForCreate(inputs), targets);

    public static InvalidationOperation ForUpdate(
        InvalidationState state,
        InvalidationInputs inputs,
        ImmutableArray<InvalidationTarget> targets
    )
    {
        var (told, unseen) = (targets.Where(state.Targets.Contains).ToImmutableArray(), targets.Except(state.Targets).ToImmutableArray());
        // Without a known target the preview still says what will be dropped.
        var operation = unseen.IsEmpty || !told.IsEmpty ? Of(StepPlanner.ForUpdate(state, inputs), told) : null;
        if (!unseen.IsEmpty)
        {
            operation = Of(StepPlanner.ForUnseen(inputs), unseen).After(operation, unseen);
        }

        return operation!.AfterPending([.. state.Pending.Where(batch => targets.Contains(batch.Target))]);
    }

    private static InvalidationOperation Of(InvalidationStep step, ImmutableArray<InvalidationTarget> targets) =>
        new()
        {
            Batches = [.. targets.SelectMany(step.BatchesFor)],
            Paths = [.. step.Paths.Select(path => path.Encoded)],
            Summaries = [SummaryOf(step, targets)],
            Warnings = step.Warnings,
            // Paths without anybody to send them to: in a preview whose distribution is still to be deployed.
            IsUndecided = step.IsUndecided || (targets.IsEmpty && !step.IssuesNothing),
        };

    private static string SummaryOf(InvalidationStep step, ImmutableArray<InvalidationTarget> targets)
    {
        var batches = PathBatches.Of(step.Paths, InvalidationQuota.CloudFront).Length;
        return step.Summary
            + (batches > 1 ? $", in {batches:N0} invalidations one after the other, because of CloudFront's quotas" : "")
            + (targets.Length > 1 && batches > 0 ? $", on each of {targets.Length:N0} distributions" : "");
    }

    private InvalidationOperation After(InvalidationOperation? told, ImmutableArray<InvalidationTarget> unseen) =>
        told is null
            ? this
            : this with
            {
                Batches = [.. told.Batches, .. Batches],
                Paths = [.. told.Paths.Union(Paths)],
                Summaries =
                [
                    .. told.Summaries,
                    .. Summaries.Select(summary => $"{string.Join(", ", unseen.Select(target => target.Id))}: {summary}"),
                ],
                Warnings = told.Warnings,
                IsUndecided = told.IsUndecided || IsUndecided,
            };

    private InvalidationOperation AfterPending(ImmutableArray<PlannedBatch> pending) =>
        pending.IsEmpty
            ? this
            : this with
            {
                Batches = [.. pending, .. Batches],
                Paths = Paths.IsEmpty ? [.. pending.SelectMany(batch => batch.Paths)] : Paths,
                Summaries =
                [
                    $"will first send what an earlier command could not: {pending.Sum(batch => batch.Paths.Length):N0} paths in {pending.Length:N0} {(pending.Length == 1 ? "batch" : "batches")}",
                    .. Summaries,
                ],
            };
}
