using System.Collections.Immutable;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>
/// What the resource's outputs remember: the last invalidations, and what the edges were told with them. After a partial failure the engine
/// keeps the old inputs beside the new outputs, so that only the outputs say what the edges know.
/// </summary>
internal sealed record InvalidationState
{
    /// <summary>Whose caches were told.</summary>
    public ImmutableArray<InvalidationTarget> Targets { get; init; } = [];

    /// <summary>
    /// The invalidations of the last step of each target, in the order in which they were issued: several where there are several
    /// distributions, and where the
    /// paths were over CloudFront's quotas. Empty where none has been needed.
    /// </summary>
    public ImmutableArray<IssuedInvalidation> Invalidations { get; init; } = [];

    /// <summary>
    /// What an earlier command could not send any more, although it had sent a part: the next one does, before anything else.
    /// </summary>
    public ImmutableArray<PlannedBatch> Pending { get; init; } = [];

    /// <summary>
    /// Whether CloudFront has accepted something from this resource that the state knows nothing of, because the run was killed in between:
    /// nobody knows what the edges hold.
    /// </summary>
    public bool IsLost { get; init; }

    /// <summary>
    /// The reference of a request that was given up, so that nobody knows whether CloudFront accepted it; null where there is none.
    /// </summary>
    public string? Attempted { get; init; }

    /// <summary>The paths of the last step.</summary>
    public ImmutableArray<string> InvalidatedPaths { get; init; } = [];

    /// <summary>The content that the edges were last told of.</summary>
    public Manifest? Manifest { get; init; }

    /// <summary>
    /// Content that was deployed although its invalidation was never accepted: the edges may hold any of it, so the next plan starts from
    /// it, too.
    /// </summary>
    public Manifest? Unannounced { get; init; }

    /// <summary>
    /// The revision of the content that was announced or is remembered as unannounced; null where revisions are not counted.
    /// </summary>
    public int? Revision { get; init; }

    public ImmutableSortedDictionary<string, string> Triggers { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public ImmutableArray<InvalidationPath> Paths { get; init; } = [];

    public ImmutableArray<InvalidationPath> Tags { get; init; } = [];

    public ExplicitBatch? Batch { get; init; }

    public bool IsInProgress => Invalidations.Any(issued => issued.IsInProgress);

    /// <summary>
    /// Whether content was deployed that this resource has never seen, because the deployment broke off before its turn: the count of the
    /// revisions has a gap, or starts anew.
    /// </summary>
    public bool HasMissedContentBefore(InvalidationInputs inputs) =>
        Revision is { } last && inputs.Revision.IsKnown && inputs.Revision.Or(last) - last is not (0 or 1);

    /// <summary>The reference that the next one of this target is made from; null where there is none yet.</summary>
    public string? LastReferenceOf(InvalidationTarget target) =>
        Invalidations.LastOrDefault(issued => issued.Target == target) is { CallerReference: { Length: > 0 } reference } ? reference : null;

    public static InvalidationState Read(PropertyMap outputs)
    {
        // Mistakes cannot be here: these were checked inputs once, and what cannot be read is as good as absent.
        var inputs = InvalidationInputs.Read(outputs, out _);
        var reader = new PropertyReader(outputs);
        return new InvalidationState
        {
            Targets = inputs.Targets.Known,
            Invalidations = StateProperties.ReadInvalidations(outputs, inputs.Targets.Known.FirstOrDefault()),
            Pending = StateProperties.ReadPending(outputs),
            Attempted = reader.Text("attempted").OrDefault(),
            IsLost = reader.Flag("lost").Or(false),
            InvalidatedPaths = reader.Texts("invalidatedPaths").Or([]),
            Manifest = inputs.Manifest.OrDefault(),
            Unannounced = PackedManifest.TryUnpack(outputs["unannounced"]),
            Revision = inputs.Revision.IsKnown ? inputs.Revision.Or(0) : null,
            Triggers = inputs.Triggers.Or(ImmutableSortedDictionary<string, string>.Empty),
            Paths = inputs.Paths.Or([]),
            Tags = inputs.Tags.Or([]),
            Batch = inputs.Batch.OrDefault(),
        };
    }
}
