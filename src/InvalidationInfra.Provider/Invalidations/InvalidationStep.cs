using System.Collections.Immutable;
using InvalidationInfra.Core.Batches;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.Plans;
using InvalidationInfra.Provider.CloudFront;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>What one deployment has to do for the edges.</summary>
internal sealed record InvalidationStep
{
    /// <summary>What goes to CloudFront; empty: nothing does.</summary>
    public ImmutableArray<InvalidationPath> Paths { get; init; } = [];

    /// <summary>The user's own reference, sent as it is; null: one is derived.</summary>
    public string? CallerReference { get; init; }

    /// <summary>The sentence for people: what will be dropped, why, and at what price.</summary>
    public required string Summary { get; init; }

    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>Whether the inputs are not known far enough (in a preview) to say what is to be done.</summary>
    public bool IsUndecided { get; init; }

    public bool IssuesNothing => Paths.IsEmpty && !IsUndecided;

    /// <summary>The requests that make this step for one distribution: several where the paths are over CloudFront's quotas.</summary>
    public IEnumerable<PlannedBatch> BatchesFor(InvalidationTarget target) =>
        PathBatches
            .Of(Paths, InvalidationQuota.CloudFront)
            .Select(batch => new PlannedBatch(target, [.. batch.Select(path => path.Encoded)], CallerReference));
}
