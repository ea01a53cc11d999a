using System.Collections.Immutable;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.Plans;

namespace InvalidationInfra.Core.Edges;

/// <summary>The part of a deployment that concerns the edges of one target.</summary>
/// <param name="Target">The distribution or tenant.</param>
/// <param name="Stale">What its edges may hold that the origin does not serve.</param>
/// <param name="Paths">What goes to CloudFront; empty: nothing does.</param>
/// <param name="IsUntold">Whether the target was never told anything.</param>
/// <param name="RestsOnCountAlone">
/// Whether all that this step announces is counted, without a gap. An answer from before this operation then counts as this step's own if
/// it is the newest of this resource: a deployment in between would have left a gap.
/// </param>
public sealed record TargetStep(
    string Target,
    StaleUrls Stale,
    ImmutableArray<InvalidationPath> Paths,
    bool IsUntold,
    bool RestsOnCountAlone
)
{
    /// <summary>The plan: what the paths cover, and what they drop needlessly.</summary>
    public required Plan Plan { get; init; }

    /// <summary>
    /// The text of all that the step announces, from which its caller reference is derived. Where a content was missed, two steps with the
    /// same content are told apart by their counts.
    /// </summary>
    public required string Digest { get; init; }
}
