using System.Collections.Immutable;
using InvalidationInfra.Core.Edges;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Provider.CloudFront;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>
/// The resource as its outputs remember it. After a partial failure the engine keeps the old inputs beside the new outputs, so that only
/// the outputs say what the edges were told.
/// </summary>
internal sealed record InvalidationState
{
    /// <summary>The state of a resource that does not exist yet.</summary>
    public static readonly InvalidationState None = new();

    /// <summary>The distributions or the tenants that were told something, in the order of the inputs.</summary>
    public ImmutableArray<InvalidationTarget> Targets { get; init; } = [];

    /// <summary>
    /// The invalidations of the last step of each target, in the order in which they were issued: several where there are several
    /// distributions, and where the paths were over CloudFront's quotas. Empty where none has been needed.
    /// </summary>
    public ImmutableArray<IssuedInvalidation> Invalidations { get; init; } = [];

    /// <summary>The paths of the last step.</summary>
    public ImmutableArray<string> InvalidatedPaths { get; init; } = [];

    /// <summary>The knowledge of the edges: what they were told, and what they may hold besides.</summary>
    public KnownEdges Edges { get; init; } = KnownEdges.None;

    /// <summary>The digest of the content that the edges were told of; empty where nothing is tracked.</summary>
    public string ContentDigest { get; init; } = "";

    /// <summary>The way in which the content that was told was chosen, as a text that is only compared.</summary>
    public string Selection { get; init; } = "";

    /// <summary>The caller references that the user chose, newest last: each names one batch for ever.</summary>
    public ImmutableArray<string> ChosenReferences { get; init; } = [];

    public ImmutableSortedDictionary<string, string> Triggers { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public ImmutableArray<InvalidationPath> Paths { get; init; } = [];

    public ImmutableArray<InvalidationPath> Tags { get; init; } = [];

    public ExplicitBatch? Batch { get; init; }

    public bool IsInProgress => Invalidations.Any(issued => issued.IsInProgress);

    /// <summary>Whether a step of an earlier command is not finished.</summary>
    public bool HasSuspects => Targets.Any(target => Edges.HasSuspects(target.Id));

    /// <summary>The caller reference that was accepted last at a target; null where there is none.</summary>
    public string? LastReferenceOf(InvalidationTarget target) =>
        Edges.Targets.TryGetValue(target.Id, out var known) && known.References.Last is { Length: > 0 } last ? last : null;
}
