using System.Collections.Immutable;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.Plans;
using InvalidationInfra.Core.Urls;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>Decides what a deployment has to do for the edges. Pure: the same inputs and state give the same step.</summary>
internal static class StepPlanner
{
    private const int MaxNamed = 5;

    private const string NotKnownYet = "what will be invalidated is known only after what it depends on is deployed";

    /// <summary>The first deployment: everything tracked is dropped, unless the user knows that the edges hold nothing.</summary>
    public static InvalidationStep ForCreate(InvalidationInputs inputs)
    {
        if (inputs.SkipsOnCreate.IsUnknown)
        {
            return Undecided(NotKnownYet);
        }

        if (!inputs.SkipsOnCreate.Or(false))
        {
            return ForUnseen(inputs);
        }

        if (inputs.Revision.IsUnknown)
        {
            return Undecided(NotKnownYet);
        }
        // Content before the first that gets here: a deployment broke off, and edges may have fetched what it uploaded.
        return inputs.Revision.Or(InvalidationInputs.FirstRevision) > InvalidationInputs.FirstRevision
            ? ForUnseen(inputs)
            : Nothing("onCreate is skip, so nothing is taken to be cached");
    }

    /// <summary>
    /// A distribution that this resource has told nothing yet: what its edges hold is unknown, so that everything tracked is dropped.
    /// </summary>
    public static InvalidationStep ForUnseen(InvalidationInputs inputs)
    {
        if (inputs.Batch.IsKnown)
        {
            return OfBatch(inputs.Batch.Or(new ExplicitBatch(null, [])));
        }

        if (HasUnknownPaths(inputs) || (inputs.Manifest.IsUnknown && inputs.Paths.IsAbsent && inputs.PathPrefix.IsUnknown))
        {
            return Undecided(NotKnownYet);
        }

        return Of(inputs, EverythingOf(inputs), "what the edges hold is not known");
    }

    /// <summary>A later deployment: what differs from what the edges were last told.</summary>
    public static InvalidationStep ForUpdate(InvalidationState state, InvalidationInputs inputs)
    {
        if (inputs.Batch.IsKnown)
        {
            var batch = inputs.Batch.Or(new ExplicitBatch(null, []));
            return SameBatch(state.Batch, batch) && SameTriggers(state, inputs) && !state.IsLost
                ? Nothing("the batch is the one that was sent")
                : OfBatch(batch);
        }

        if (HasUnknownPaths(inputs) || inputs.Manifest.IsUnknown || inputs.Triggers.IsUnknown || inputs.Revision.IsUnknown)
        {
            return Undecided(NotKnownYet);
        }

        if (state.IsLost)
        {
            return Of(
                inputs,
                EverythingOf(inputs),
                "an earlier command was killed after CloudFront had accepted its invalidation, so what the edges hold is not known"
            );
        }

        if (state.HasMissedContentBefore(inputs))
        {
            return Of(
                inputs,
                EverythingOf(inputs),
                "an earlier command broke off after it had begun to deploy other content, so what the edges hold is not known"
            );
        }

        if (!SameTriggers(state, inputs))
        {
            return Of(inputs, EverythingOf(inputs), "a trigger changed");
        }

        if (!inputs.Manifest.IsKnown)
        {
            return ForUntracked(state, inputs);
        }

        if (state.Manifest is not { } told)
        {
            return Of(inputs, EverythingOf(inputs), "what the edges hold is not known");
        }

        return ForTracked(told, state.Unannounced, inputs);
    }

    private static InvalidationStep ForUntracked(InvalidationState state, InvalidationInputs inputs) =>
        state.Paths.SequenceEqual(inputs.Paths.Or([])) && state.Tags.SequenceEqual(inputs.Tags.Or([]))
            ? Nothing("nothing changed")
            : Of(inputs, EverythingOf(inputs), "paths or tags changed");

    private static InvalidationStep ForTracked(Manifest told, Manifest? unannounced, InvalidationInputs inputs)
    {
        var current = inputs.Manifest.Or(Manifest.Empty);
        var request = new PlanRequest
        {
            Before = ServedContent.MostStale(told, unannounced, current),
            After = current,
            MaxPaths = inputs.MaxPaths.Or(InvalidationInputs.DefaultMaxPaths),
            Serving = Serving.Of(
                indexDocument: inputs.EffectiveIndexDocument,
                fallbackDocument: inputs.FallbackDocument.OrDefault(),
                queryStrings: inputs.QueryStrings.Or(false)
            ),
        };
        if (inputs.Paths.IsKnown)
        {
            return ForFixedPaths(request, inputs);
        }

        var plan = InvalidationPlanner.Plan(request);
        return plan.Paths.Count == 0
            ? Nothing("nothing that an edge may hold is stale")
            : new InvalidationStep
            {
                Paths = WithTags(inputs, plan.Paths.Select(path => path.Path)),
                Summary = plan.Summary + TagsOf(inputs),
            };
    }

    private static InvalidationStep ForFixedPaths(PlanRequest request, InvalidationInputs inputs)
    {
        var plan = InvalidationPlanner.Cover(request, inputs.Paths.Or([]));
        if (plan.Stale == 0 && plan.Uncovered.Count == 0)
        {
            return Nothing("nothing that an edge may hold is stale");
        }

        return new InvalidationStep
        {
            Paths = WithTags(inputs, inputs.Paths.Or([])),
            Summary = plan.Summary + TagsOf(inputs),
            Warnings = plan.Uncovered.Count == 0 ? [] : [UncoveredWarning(plan.Uncovered)],
        };
    }

    private static string UncoveredWarning(IReadOnlyList<string> uncovered)
    {
        var named = string.Join(' ', uncovered.Take(MaxNamed));
        var rest = uncovered.Count > MaxNamed ? $" and {uncovered.Count - MaxNamed:N0} more" : "";
        return $"paths cover everything stale but {uncovered.Count:N0}: {named}{rest}. The edges go on serving the old content there: add these to paths, or leave paths out";
    }

    /// <summary>The given paths; else all that is tracked; else the tags alone.</summary>
    private static ImmutableArray<InvalidationPath> EverythingOf(InvalidationInputs inputs)
    {
        if (inputs.Paths.IsKnown)
        {
            return WithTags(inputs, inputs.Paths.Or([]));
        }

        if (inputs.Manifest.IsAbsent && inputs.Tags.IsKnown)
        {
            return WithTags(inputs, []);
        }
        // A fallback document may be cached under any URL of the distribution, also outside the prefix.
        var prefix = inputs.FallbackDocument.IsAbsent ? inputs.PathPrefix.Or("") : "";
        var everything = ImmutableArray.Create(InvalidationPath.Wildcard(prefix + "/"));
        return WithTags(
            inputs,
            prefix.Length > 0 && inputs.EffectiveIndexDocument is not null
                ? everything.Insert(0, InvalidationPath.Exact(prefix))
                : everything
        );
    }

    private static InvalidationStep Of(InvalidationInputs inputs, ImmutableArray<InvalidationPath> paths, string why) =>
        new()
        {
            Paths = paths,
            Summary =
                $"will invalidate {Named(paths)} ({why}{(inputs.Manifest.IsKnown ? $"; {inputs.Manifest.Or(Manifest.Empty).Count:N0} files are tracked" : "")}; {new InvalidationPrice(paths.Length)})",
        };

    private static InvalidationStep OfBatch(ExplicitBatch batch) =>
        new()
        {
            Paths = batch.Paths,
            CallerReference = batch.CallerReference,
            Summary = $"will invalidate {Named(batch.Paths)} (the given batch; {new InvalidationPrice(batch.Paths.Length)})",
        };

    private static string TagsOf(InvalidationInputs inputs) =>
        inputs.Tags.Or([]) is { IsEmpty: false } tags
            ? $", and {(tags.Length == 1 ? "the tag" : "the tags")} {string.Join(' ', tags.Select(tag => tag.Text))}"
            : "";

    private static string Named(ImmutableArray<InvalidationPath> paths)
    {
        var named = string.Join(' ', paths.Take(MaxNamed * 3).Select(path => path.Text));
        var rest = paths.Length > MaxNamed * 3 ? $" and {paths.Length - MaxNamed * 3:N0} more" : "";
        return $"{paths.Length:N0} {(paths.Length == 1 ? "path" : "paths")}: {named}{rest}";
    }

    private static ImmutableArray<InvalidationPath> WithTags(InvalidationInputs inputs, IEnumerable<InvalidationPath> paths) =>
        [.. paths.Concat(inputs.Tags.Or([])).Distinct()];

    private static bool HasUnknownPaths(InvalidationInputs inputs) =>
        inputs.Paths.IsUnknown
        || inputs.Tags.IsUnknown
        || inputs.Batch.IsUnknown
        || inputs.FallbackDocument.IsUnknown
        || inputs.MaxPaths.IsUnknown
        || inputs.IndexDocument.IsUnknown
        || inputs.QueryStrings.IsUnknown;

    private static bool SameBatch(ExplicitBatch? old, ExplicitBatch current) =>
        old is not null && old.CallerReference == current.CallerReference && old.Paths.SequenceEqual(current.Paths);

    private static bool SameTriggers(InvalidationState state, InvalidationInputs inputs) =>
        state.Triggers.SequenceEqual(inputs.Triggers.Or(ImmutableSortedDictionary<string, string>.Empty));

    private static InvalidationStep Nothing(string why) => new() { Summary = $"invalidates nothing: {why}" };

    private static InvalidationStep Undecided(string why) => new() { Summary = why, IsUndecided = true };
}
