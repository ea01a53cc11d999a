using System.Collections.Immutable;
using System.Globalization;
using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>How the state is written into the resource's outputs, besides its inputs.</summary>
internal static class StateProperties
{
    /// <summary>
    /// The outputs that tell of the last invalidation: absent as long as there is none, unknown in a preview that would issue one.
    /// </summary>
    public static readonly ImmutableArray<string> NamesOfLast = ["callerReference", "createTime", "invalidationId", "location", "status"];

    private static readonly PropertyValue LostFlag = new PropertyValue.Boolean(true);

    /// <summary>The resource's outputs: its inputs, and what is known of its last invalidations.</summary>
    public static PropertyMap Write(InvalidationState state, PropertyMap inputs, Secrecy secrecy)
    {
        var outputs = inputs.With(
            ("invalidatedPaths", PropertyValue.Of(state.InvalidatedPaths).MarkedSecret(secrecy.Paths)),
            ("contentDigest", PropertyValue.Of(state.Manifest?.ContentDigest ?? "").MarkedSecret(secrecy.Paths)),
            ("unannounced", PropertyValue.Of(state.Unannounced?.Pack()).MarkedSecret(secrecy.Paths)),
            (
                "invalidations",
                new PropertyValue.List([.. state.Invalidations.Select(Write)]).MarkedSecret(secrecy.Paths || secrecy.Targets)
            ),
            ("pending", PendingOf(state).MarkedSecret(secrecy.Paths || secrecy.Targets)),
            ("attempted", PropertyValue.Of(state.Attempted)),
            ("lost", state.IsLost ? LostFlag : PropertyValue.Null.Instance)
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

    public static ImmutableArray<IssuedInvalidation> ReadInvalidations(PropertyMap outputs, InvalidationTarget? target) =>
        outputs["invalidations"].Revealed is PropertyValue.List list
            ?
            [
                .. list
                    .Items.Select(item => item.Revealed)
                    .OfType<PropertyValue.Map>()
                    .Select(item => ReadInvalidation(item.Entries))
                    .OfType<IssuedInvalidation>(),
            ]
        : ReadLast(outputs, target) is { } last ? [last]
        : [];

    public static ImmutableArray<PlannedBatch> ReadPending(PropertyMap outputs) =>
        outputs["pending"].Revealed is PropertyValue.List list
            ?
            [
                .. list
                    .Items.Select(item => item.Revealed)
                    .OfType<PropertyValue.Map>()
                    .Select(item => ReadPlanned(item.Entries))
                    .OfType<PlannedBatch>(),
            ]
            : [];

    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFZ", CultureInfo.InvariantCulture);

    private static PropertyValue PendingOf(InvalidationState state) =>
        state.Pending.IsEmpty ? PropertyValue.Null.Instance : new PropertyValue.List([.. state.Pending.Select(Write)]);

    private static PropertyValue Write(IssuedInvalidation issued) =>
        new PropertyValue.Map(
            PropertyMap.Empty.With(
                (NameOf(issued.Target), PropertyValue.Of(issued.Target.Id)),
                ("invalidationId", PropertyValue.Of(issued.Id)),
                ("status", PropertyValue.Of(issued.Status)),
                ("createTime", PropertyValue.Of(Format(issued.CreateTime))),
                ("location", PropertyValue.Of(issued.Location)),
                ("invalidationBatch", BatchOf(issued.CallerReference, issued.Paths))
            )
        );

    private static PropertyValue Write(PlannedBatch batch) =>
        new PropertyValue.Map(
            PropertyMap.Empty.With(
                (NameOf(batch.Target), PropertyValue.Of(batch.Target.Id)),
                ("invalidationBatch", BatchOf(batch.CallerReference, batch.Paths))
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

    private static IssuedInvalidation? ReadInvalidation(PropertyMap entry)
    {
        var batch = ReadPlanned(entry);
        return batch is null ? null
            : ReadLast(entry, batch.Target) is { } issued
                ? issued with
                {
                    CallerReference = batch.CallerReference ?? "",
                    Paths = batch.Paths,
                }
            : null;
    }

    private static PlannedBatch? ReadPlanned(PropertyMap entry)
    {
        if (ReadTarget(entry) is not { } target)
        {
            return null;
        }

        var batch = new PropertyReader(new PropertyReader(entry).Object("invalidationBatch").Or(PropertyMap.Empty));
        var paths = new PropertyReader(batch.Object("paths").Or(PropertyMap.Empty)).Texts("items").Or([]);
        return new PlannedBatch(target, paths, batch.Text("callerReference").OrDefault());
    }

    // What the outputs themselves say of the last invalidation is all that there is after an import.
    private static IssuedInvalidation? ReadLast(PropertyMap outputs, InvalidationTarget? target)
    {
        var reader = new PropertyReader(outputs);
        if (target is null || reader.Text("invalidationId").OrDefault() is not { } id)
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
        return reader.Text("distributionId").OrDefault() is { } distribution ? new InvalidationTarget(distribution, IsTenant: false)
            : reader.Text("distributionTenantId").OrDefault() is { } tenant ? new InvalidationTarget(tenant, IsTenant: true)
            : null;
    }

    private static string NameOf(InvalidationTarget target) => target.IsTenant ? "distributionTenantId" : "distributionId";
}
