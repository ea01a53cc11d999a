using System.Collections.Immutable;
using System.Globalization;
using InvalidationInfra.Core.Edges;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.References;
using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Resources;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>
/// Reads the state from outputs, as <see cref="StateProperties"/> and version 0.1 wrote them. Nothing here fails: what cannot be read is
/// taken for unknown, and then everything is suspect.
/// </summary>
internal static class StateReader
{
    private static readonly ImmutableArray<string> ServingNames =
    [
        "pathPrefix",
        .. InvalidationInputTable.Rows.Where(row => row.Role == InputRole.Serving).Select(row => row.Name),
    ];

    /// <summary>The whole state.</summary>
    /// <param name="outputs">The outputs in the engine's state.</param>
    /// <param name="oldInputs">The inputs beside them, which hold the manifest.</param>
    public static InvalidationState Read(PropertyMap outputs, PropertyMap oldInputs)
    {
        // These were checked inputs once. What cannot be read, because somebody edited the state, is as good as absent.
        var inputs = InvalidationInputs.Read(outputs, out var mistakes);
        // Without all that made URLs of the content nothing tells which URLs the edges know.
        var told = mistakes.Any(mistake => ServingNames.Contains(mistake.Property)) ? null : ToldManifest(outputs, oldInputs);
        return Read(outputs, inputs, told);
    }

    /// <summary>The state but for the content that was told, of which it has the digest alone: nothing is unpacked for it.</summary>
    public static InvalidationState ReadWithoutContent(PropertyMap outputs) =>
        Read(outputs, InvalidationInputs.Read(outputs.Without("manifest"), out _), told: null);

    private static InvalidationState Read(PropertyMap outputs, InvalidationInputs inputs, Manifest? told)
    {
        var reader = new PropertyReader(outputs);
        var targets = inputs.Targets.Known;
        var invalidations = ReadInvalidations(outputs, targets.FirstOrDefault());
        var known = ReadEdges(outputs, targets, invalidations);
        var edges = new KnownEdges
        {
            Told = told is null ? null : inputs.Deployment with { Manifest = told },
            Count = inputs.Count.OrDefault()?.Id,
            Targets = known,
        };
        return new InvalidationState
        {
            Targets = [.. targets.Where(target => known.ContainsKey(target.Id))],
            Invalidations = invalidations,
            InvalidatedPaths = reader.Texts("invalidatedPaths").Or([]),
            ContentDigest = told?.ContentDigest ?? DigestOf(outputs),
            Selection = inputs.Selection,
            // An invalidation without an id was never one: what it was taken for, the edges were not told.
            Edges = HasAllIds(outputs) ? edges : edges.DistrustingAll(),
            ChosenReferences = reader.Texts("chosenReferences").Or([]),
            Triggers = inputs.Triggers.Or(ImmutableSortedDictionary<string, string>.Empty),
            Paths = inputs.Paths.Or([]),
            Tags = inputs.Tags.Or([]),
            Batch = inputs.Batch.OrDefault(),
        };
    }

    private static string DigestOf(PropertyMap outputs) => new PropertyReader(outputs).Text("contentDigest").Or("");

    // Version 0.1 kept the manifest in the outputs.
    private static Manifest? ToldManifest(PropertyMap outputs, PropertyMap oldInputs)
    {
        if (ManifestProperty.TryUnpack(outputs["manifest"]) is { } own)
        {
            return own;
        }

        var digest = DigestOf(outputs);
        if (digest.Length == 0)
        {
            return null;
        }

        var kept = ManifestProperty.TryUnpack(oldInputs["manifest"]);
        if (kept?.ContentDigest == digest)
        {
            return kept;
        }

        return DeltaFrom(outputs["told"]) is { } delta && delta.Fits(kept ?? Manifest.Empty) ? delta.Apply(kept ?? Manifest.Empty) : null;
    }

    private static ManifestDelta? DeltaFrom(PropertyValue value)
    {
        try
        {
            return value.Revealed is PropertyValue.Text text ? ManifestDelta.Unpack(text.Value) : null;
        }
        catch (ManifestException)
        {
            return null;
        }
    }

    private static ImmutableSortedDictionary<string, TargetState> ReadEdges(
        PropertyMap outputs,
        ImmutableArray<InvalidationTarget> targets,
        ImmutableArray<IssuedInvalidation> invalidations
    )
    {
        if (outputs["edges"].Revealed is not PropertyValue.List list)
        {
            return FirstVersionState.Edges(outputs, targets, invalidations);
        }

        var edges = ImmutableSortedDictionary.CreateBuilder<string, TargetState>(StringComparer.Ordinal);
        foreach (var entry in MapsIn(list))
        {
            if (ReadTarget(entry) is { } target)
            {
                edges[target.Id] = ReadTargetState(entry);
            }
        }

        return edges.ToImmutable();
    }

    private static TargetState ReadTargetState(PropertyMap entry)
    {
        var reader = new PropertyReader(entry);
        var attempted = reader.Text("attemptedReference").OrDefault() is { } reference
            ? new AttemptedReference(reference, reader.Text("attemptedStep").Or(""))
            : null;
        return new TargetState(
            new EdgeState(Paths(reader, "suspects"), Paths(reader, "uncovered"), Paths(reader, "removed")),
            new ReferenceChain(reader.Text("lastReference").OrDefault(), attempted)
        );
    }

    /// <summary>The paths that can be read; one that cannot stands for everything.</summary>
    public static ImmutableArray<InvalidationPath> Paths(PropertyReader reader, string name) =>
        [
            .. reader
                .Texts(name)
                .Or([])
                .Select(text => InvalidationPath.TryParse(text, out var path, out _) ? path : InvalidationPath.Wildcard("/"))
                .Distinct(),
        ];

    public static IEnumerable<PropertyMap> MapsIn(PropertyValue value) =>
        value.Revealed is PropertyValue.List list
            ? list.Items.Select(item => item.Revealed).OfType<PropertyValue.Map>().Select(item => item.Entries)
            : [];

    /// <summary>The target and batch of an entry; null where it names no target.</summary>
    public static (InvalidationTarget Target, ImmutableArray<string> Paths, string? Reference)? ReadBatch(PropertyMap entry)
    {
        if (ReadTarget(entry) is not { } target)
        {
            return null;
        }

        var batch = new PropertyReader(new PropertyReader(entry).Object("invalidationBatch").Or(PropertyMap.Empty));
        var paths = new PropertyReader(batch.Object("paths").Or(PropertyMap.Empty)).Texts("items").Or([]);
        return (target, paths, batch.Text("callerReference").OrDefault());
    }

    private static ImmutableArray<IssuedInvalidation> ReadInvalidations(PropertyMap outputs, InvalidationTarget? target) =>
        outputs["invalidations"].Revealed is PropertyValue.List list
            ? [.. MapsIn(list).Select(ReadInvalidation).OfType<IssuedInvalidation>()]
        : ReadLast(outputs, target) is { } last ? [last]
        : [];

    private static bool HasAllIds(PropertyMap outputs) =>
        outputs["invalidations"].Revealed is PropertyValue.List list
            ? list.Items.Length == MapsIn(list).Select(ReadInvalidation).OfType<IssuedInvalidation>().Count()
            : !outputs.ContainsKey("invalidationId") || ReadLast(outputs, InvalidationTarget.Any) is not null;

    private static IssuedInvalidation? ReadInvalidation(PropertyMap entry) =>
        ReadBatch(entry) is var (target, paths, reference) && ReadLast(entry, target) is { } issued
            ? issued with
            {
                CallerReference = reference ?? "",
                Paths = paths,
            }
            : null;

    // What the outputs themselves say of the last invalidation is all that there is after an import.
    private static IssuedInvalidation? ReadLast(PropertyMap outputs, InvalidationTarget? target)
    {
        var reader = new PropertyReader(outputs);
        // An id that is none cannot be asked for: such an entry would fail every later command.
        if (target is null || reader.Text("invalidationId").OrDefault() is not { } id || !InvalidationTarget.IsId(id))
        {
            return null;
        }

        DateTimeOffset.TryParse(
            reader.Text("createTime").OrDefault(),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var createTime
        );
        return new IssuedInvalidation(
            target,
            id,
            IssuedInvalidation.Normalised(reader.Text("status").OrDefault()),
            createTime,
            reader.Text("location").OrDefault(),
            reader.Text("callerReference").Or("")
        )
        {
            Paths = reader.Texts("invalidatedPaths").Or([]),
        };
    }

    private static InvalidationTarget? ReadTarget(PropertyMap entry)
    {
        var reader = new PropertyReader(entry);
        return reader.Text("distributionId").OrDefault() is { } distribution && InvalidationTarget.IsId(distribution)
                ? new InvalidationTarget(distribution, IsTenant: false)
            : reader.Text("distributionTenantId").OrDefault() is { } tenant && InvalidationTarget.IsId(tenant)
                ? new InvalidationTarget(tenant, IsTenant: true)
            : null;
    }
}
