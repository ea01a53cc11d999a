using System.Collections.Immutable;
using InvalidationInfra.Core.Changes;
using InvalidationInfra.Core.Edges;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.References;
using InvalidationInfra.Core.Urls;
using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>
/// The edges as version 0.1 wrote of them, read without losing what it owed them: batches that were <c>pending</c>, content that was
/// <c>unannounced</c>, a command whose end was <c>lost</c>, a reference that was <c>attempted</c>.
/// </summary>
internal static class FirstVersionState
{
    public static ImmutableSortedDictionary<string, TargetState> Edges(
        PropertyMap outputs,
        ImmutableArray<InvalidationTarget> targets,
        ImmutableArray<IssuedInvalidation> invalidations
    )
    {
        var reader = new PropertyReader(outputs);
        var shared = Suspects(outputs, reader);
        var pending = StateReader
            .MapsIn(outputs["pending"])
            .Select(StateReader.ReadBatch)
            .OfType<(InvalidationTarget, ImmutableArray<string>, string?)>();
        var owed = pending.ToLookup(batch => batch.Item1.Id, batch => batch.Item2);
        var attempted = reader.Text("attempted").OrDefault() is { } reference ? new AttemptedReference(reference, "") : null;
        return targets
            .DistinctBy(target => target.Id)
            .ToImmutableSortedDictionary(
                target => target.Id,
                target => new TargetState(
                    EdgeState.Settled with
                    {
                        Suspects = [.. shared.Concat(owed[target.Id].SelectMany(paths => paths).Select(Parse)).Distinct()],
                    },
                    new ReferenceChain(LastReference(invalidations, target), attempted)
                ),
                StringComparer.Ordinal
            );
    }

    private static IEnumerable<InvalidationPath> Suspects(PropertyMap outputs, PropertyReader reader)
    {
        if (reader.Flag("lost").Or(false))
        {
            return [InvalidationPath.Wildcard("/")];
        }

        if (outputs["unannounced"].Revealed is not PropertyValue.Text)
        {
            return [];
        }

        return ManifestProperty.TryUnpack(outputs["unannounced"]) is { } unannounced
            ? UrlsOf(outputs, ChangeSet.Between(ManifestProperty.TryUnpack(outputs["manifest"]) ?? Manifest.Empty, unannounced))
            : [InvalidationPath.Wildcard("/")];
    }

    private static IEnumerable<InvalidationPath> UrlsOf(PropertyMap outputs, ChangeSet changes)
    {
        var serving = InvalidationInputs.Read(outputs, out _).Deployment.Serving;
        return changes.SelectMany(change => serving.UrlsOf(change.Path)).SelectMany(url => Spellings.PathsFor(url));
    }

    private static InvalidationPath Parse(string text) =>
        InvalidationPath.TryParse(text, out var path, out _) ? path : InvalidationPath.Wildcard("/");

    private static string? LastReference(ImmutableArray<IssuedInvalidation> invalidations, InvalidationTarget target) =>
        invalidations.LastOrDefault(issued => issued.Target == target)?.CallerReference is { Length: > 0 } reference ? reference : null;
}
