using System.Collections.Immutable;
using InvalidationInfra.Core.Edges;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.Plans;
using InvalidationInfra.Provider.CloudFront;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>Turns inputs into what they announce to the edges.</summary>
internal static class Announcing
{
    /// <summary>Whether the inputs are not known far enough to say anything.</summary>
    public static bool IsUndecided(InvalidationInputs inputs, InvalidationState state, bool isFirst)
    {
        if (isFirst && inputs.SkipsOnCreate.IsUnknown)
        {
            return true;
        }

        if (inputs.Batch.IsKnown)
        {
            return false;
        }

        if (inputs.HasUnknownPaths)
        {
            return true;
        }

        // What a first deployment drops does not depend on the content.
        return state.Targets.IsEmpty
            ? inputs.Manifest.IsUnknown && inputs.Paths.IsAbsent && inputs.PathPrefix.IsUnknown
                || (inputs.SkipsOnCreate.Or(false) && inputs.Count.IsUnknown)
            : inputs.Manifest.IsUnknown || inputs.Triggers.IsUnknown || inputs.Count.IsUnknown;
    }

    public static Announcement Of(
        InvalidationInputs inputs,
        InvalidationState state,
        ImmutableArray<InvalidationTarget> targets,
        bool isFirst,
        bool forcesAll
    )
    {
        var batch = inputs.Batch.OrDefault();
        return new Announcement
        {
            Now = inputs.Deployment,
            Targets = [.. targets.Select(target => target.Id)],
            Count = inputs.Count.OrDefault(),
            Rules = inputs.Rules,
            Limits = new PlanLimits { MaxPaths = inputs.MaxPaths.Or(InvalidationInputs.DefaultMaxPaths) },
            Paths = batch?.Paths ?? inputs.Paths.Or([]),
            IsBatch = batch is not null,
            Tags = inputs.Tags.Or([]),
            IsForced = forcesAll || IsForced(inputs, state, batch),
            UntoldIsEmpty = isFirst && inputs.SkipsOnCreate.Or(false),
            Context = ContextOf(inputs),
        };
    }

    public static bool SameTriggers(InvalidationInputs inputs, InvalidationState state) =>
        state.Triggers.SequenceEqual(inputs.Triggers.Or(ImmutableSortedDictionary<string, string>.Empty));

    private static bool IsForced(InvalidationInputs inputs, InvalidationState state, ExplicitBatch? batch) =>
        !state.Targets.IsEmpty
        && (
            !SameTriggers(inputs, state)
            || (batch is not null && !SameBatch(state.Batch, batch))
            || (
                batch is null
                && inputs.Manifest.IsAbsent
                && !(SameSet(state.Paths, inputs.Paths.Or([])) && SameSet(state.Tags, inputs.Tags.Or([])))
            )
        );

    private static bool SameBatch(ExplicitBatch? old, ExplicitBatch current) =>
        old is not null && old.CallerReference == current.CallerReference && SameSet(old.Paths, current.Paths);

    private static bool SameSet(ImmutableArray<InvalidationPath> one, ImmutableArray<InvalidationPath> other) =>
        one.ToHashSet().SetEquals(other);

    private static string ContextOf(InvalidationInputs inputs) =>
        string.Join(
            '\n',
            inputs
                .Triggers.Or(ImmutableSortedDictionary<string, string>.Empty)
                .Select(trigger => $"{trigger.Key.Length}:{trigger.Key}={trigger.Value}")
        );
}
