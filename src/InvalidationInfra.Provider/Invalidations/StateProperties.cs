using System.Collections.Immutable;
using System.Globalization;
using InvalidationInfra.Core.Edges;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>
/// The state as outputs of the resource, besides its inputs. The manifest is in the inputs alone: outputs have its digest, and what the
/// edges were told instead only where that differs.
/// </summary>
internal static class StateProperties
{
    /// <summary>
    /// The outputs that tell of the last invalidation: absent as long as there is none, unknown in a preview that would issue one.
    /// </summary>
    public static readonly ImmutableArray<string> NamesOfLast = ["callerReference", "createTime", "invalidationId", "location", "status"];

    /// <summary>The resource's outputs: its inputs without what only Check needs, and the state.</summary>
    /// <param name="state">What is known of the resource now.</param>
    /// <param name="inputs">The inputs that the state is of.</param>
    /// <param name="kept">The manifest in the inputs that the engine keeps beside these outputs.</param>
    /// <param name="secrecy">What would give a secret input away.</param>
    public static PropertyMap Write(InvalidationState state, PropertyMap inputs, Manifest? kept, Secrecy secrecy)
    {
        var secret = secrecy.Paths || secrecy.Targets;
        var outputs = inputs
            .Without("manifest")
            .With(
                ("invalidatedPaths", PropertyValue.Of(state.InvalidatedPaths).MarkedSecret(secrecy.Paths)),
                ("contentDigest", PropertyValue.Of(state.ContentDigest).MarkedSecret(secrecy.Paths)),
                ("told", PropertyValue.Of(ToldOf(state, kept)).MarkedSecret(secrecy.Paths)),
                ("edges", EdgesOf(state).MarkedSecret(secret)),
                ("invalidations", new PropertyValue.List([.. state.Invalidations.Select(Write)]).MarkedSecret(secret)),
                ("chosenReferences", ChosenOf(state).MarkedSecret(inputs["invalidationBatch"].ContainsSecret))
            );
        if (inputs.ContainsKey("alias") && state.Targets is [var found])
        {
            outputs = outputs.With(("distributionId", PropertyValue.Of(found.Id).MarkedSecret(secrecy.Targets)));
        }

        return state.Invalidations is [.., var last]
            ? outputs.With(
                ("invalidationId", PropertyValue.Of(last.Id)),
                ("status", PropertyValue.Of(state.IsInProgress ? IssuedInvalidation.InProgress : last.Status)),
                ("createTime", PropertyValue.Of(Format(last.CreateTime))),
                ("location", PropertyValue.Of(last.Location).MarkedSecret(secrecy.Targets)),
                ("callerReference", PropertyValue.Of(last.CallerReference).MarkedSecret(inputs["invalidationBatch"].ContainsSecret))
            )
            : outputs;
    }

    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFZ", CultureInfo.InvariantCulture);

    // Where the engine keeps the manifest that was told, its digest is enough.
    private static string? ToldOf(InvalidationState state, Manifest? kept) =>
        state.Edges.Told?.Manifest is not { } told || told.ContentDigest == kept?.ContentDigest
            ? null
            : ManifestDelta.Between(kept ?? Manifest.Empty, told).Pack();

    private static PropertyValue ChosenOf(InvalidationState state) =>
        state.ChosenReferences.IsEmpty ? PropertyValue.Null.Instance : PropertyValue.Of(state.ChosenReferences);

    private static PropertyValue.List EdgesOf(InvalidationState state) =>
        new([
            .. state
                .Targets.Where(target => state.Edges.Targets.ContainsKey(target.Id))
                .Select(target => Write(target, state.Edges.Targets[target.Id])),
        ]);

    private static PropertyValue.Map Write(InvalidationTarget target, TargetState known) =>
        new(
            PropertyMap.Empty.With(
                (NameOf(target), PropertyValue.Of(target.Id)),
                ("lastReference", PropertyValue.Of(known.References.Last)),
                ("attemptedReference", PropertyValue.Of(known.References.Attempted?.Reference)),
                ("attemptedStep", PropertyValue.Of(known.References.Attempted?.Step)),
                ("suspects", PathsOf(known.Edges.Suspects)),
                ("uncovered", PathsOf(known.Edges.Uncovered)),
                ("removed", PathsOf(known.Edges.Removed))
            )
        );

    private static PropertyValue PathsOf(ImmutableArray<InvalidationPath> paths) =>
        paths.IsEmpty ? PropertyValue.Null.Instance : PropertyValue.Of(paths.Select(path => path.Encoded));

    private static PropertyValue.Map Write(IssuedInvalidation issued) =>
        new(
            PropertyMap.Empty.With(
                (NameOf(issued.Target), PropertyValue.Of(issued.Target.Id)),
                ("invalidationId", PropertyValue.Of(issued.Id)),
                ("status", PropertyValue.Of(issued.Status)),
                ("createTime", PropertyValue.Of(Format(issued.CreateTime))),
                ("location", PropertyValue.Of(issued.Location)),
                ("invalidationBatch", BatchOf(issued.CallerReference, issued.Paths))
            )
        );

    // The form of the API and of the AWS CLI.
    private static PropertyValue.Map BatchOf(string? reference, ImmutableArray<string> paths) =>
        new(
            PropertyMap.Empty.With(
                ("callerReference", PropertyValue.Of(reference)),
                (
                    "paths",
                    new PropertyValue.Map(
                        PropertyMap.Empty.With(("quantity", new PropertyValue.Number(paths.Length)), ("items", PropertyValue.Of(paths)))
                    )
                )
            )
        );

    private static string NameOf(InvalidationTarget target) => target.IsTenant ? "distributionTenantId" : "distributionId";
}
