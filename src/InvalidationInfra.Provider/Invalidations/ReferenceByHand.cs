using System.Collections.Immutable;
using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>
/// Finds changes that a caller reference by hand contradicts. A reference names one batch of a distribution for ever: CloudFront refuses it
/// with other paths, and answers it with what became of the batch, without dropping anything, where the paths are the same.
/// </summary>
internal static class ReferenceByHand
{
    private const string Name = "invalidationBatch.callerReference";
    private const string Remedy = "choose another callerReference, or leave it out to have one derived";

    private static readonly ImmutableSortedDictionary<string, string> NoTriggers = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The contradiction that the old inputs show; null where they show none.</summary>
    public static PropertyFailure? Contradiction(PropertyMap olds, InvalidationInputs now)
    {
        if (now.Batch.OrDefault() is not { CallerReference: { } reference } batch || !olds.ContainsKey("invalidationBatch"))
        {
            return null;
        }

        var before = InvalidationInputs.Read(olds, out _);
        // Where the resource was created without an invalidation, only the state knows whether the reference was sent.
        return
            before.SkipsOnCreate.Or(false)
            || before.Batch.OrDefault() is not { } last
            || last.CallerReference != reference
            || !before.Targets.Overlaps(now.Targets)
            ? null
            : Change(last, batch, before.Triggers.Or(NoTriggers), now, reference);
    }

    /// <summary>The contradiction that the state shows, which knows all references that were sent; null where it shows none.</summary>
    /// <param name="targets">The targets of the inputs.</param>
    /// <param name="isReplaced">Whether the resource is replaced, and everything is invalidated once more.</param>
    public static PropertyFailure? Contradiction(
        InvalidationState state,
        InvalidationInputs now,
        ImmutableArray<InvalidationTarget> targets,
        bool isReplaced
    )
    {
        if (
            now.Batch.OrDefault() is not { CallerReference: { } reference } batch
            || !state.ChosenReferences.Contains(reference)
            || !targets.Any(state.Targets.Contains)
        )
        {
            return null;
        }

        return isReplaced
                ? new PropertyFailure(Name, $"\"{reference}\" was sent before the resource was replaced, and drops nothing again: {Remedy}")
            : state.Batch is { } last && last.CallerReference == reference ? Change(last, batch, state.Triggers, now, reference)
            : new PropertyFailure(Name, $"\"{reference}\" was sent before the last one, and drops nothing again: {Remedy}");
    }

    private static PropertyFailure? Change(
        ExplicitBatch last,
        ExplicitBatch batch,
        ImmutableSortedDictionary<string, string> triggers,
        InvalidationInputs now,
        string reference
    ) =>
        !last.Paths.ToHashSet().SetEquals(batch.Paths)
            ? new PropertyFailure(Name, $"\"{reference}\" was sent with other paths, and CloudFront takes it for those alone: {Remedy}")
        : now.Triggers.IsUnknown || triggers.SequenceEqual(now.Triggers.Or(NoTriggers)) ? null
        : new PropertyFailure(
            "triggers",
            $"changed, but the caller reference \"{reference}\" did not, with which CloudFront drops nothing again: {Remedy}"
        );
}
