using System.Collections.Immutable;
using System.Globalization;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Provider.Issuing;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>
/// What the resource's outputs remember: the last invalidation, and what the edges were told with it. After a partial failure the engine
/// keeps the old inputs beside the new outputs, so that only the outputs say what the edges know.
/// </summary>
internal sealed record InvalidationState
{
    /// <summary>The outputs besides the inputs.</summary>
    public static readonly ImmutableArray<string> OutputNames =
        ["callerReference", "contentDigest", "createTime", "invalidatedPaths", "invalidationId", "location", "status", "unannounced"];

    /// <summary>The last invalidation; null where none has been needed.</summary>
    public IssuedInvalidation? Invalidation { get; init; }

    public ImmutableArray<string> InvalidatedPaths { get; init; } = [];

    /// <summary>The content that the edges were last told of.</summary>
    public Manifest? Manifest { get; init; }

    /// <summary>
    /// Content that was deployed although its invalidation was never accepted: the edges may hold any of it, so the next plan starts from it, too.
    /// </summary>
    public Manifest? Unannounced { get; init; }

    public ImmutableSortedDictionary<string, string> Triggers { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public ImmutableArray<InvalidationPath> Paths { get; init; } = [];

    public ImmutableArray<InvalidationPath> Tags { get; init; } = [];

    public ExplicitBatch? Batch { get; init; }

    public bool IsInProgress => Invalidation is { Status: not IssuedInvalidation.Completed };

    public static InvalidationState Read(PropertyMap outputs)
    {
        // Mistakes cannot be here: these were checked inputs once, and what cannot be read is as good as absent.
        var inputs = InvalidationInputs.Read(outputs, out _);
        var reader = new PropertyReader(outputs);
        return new InvalidationState
        {
            Invalidation = ReadInvalidation(reader),
            InvalidatedPaths = reader.Texts("invalidatedPaths").Or([]),
            Manifest = inputs.Manifest.OrDefault(),
            Unannounced = PackedManifest.TryUnpack(outputs["unannounced"]),
            Triggers = inputs.Triggers.Or(ImmutableSortedDictionary<string, string>.Empty),
            Paths = inputs.Paths.Or([]),
            Tags = inputs.Tags.Or([]),
            Batch = inputs.Batch.OrDefault(),
        };
    }

    /// <summary>The resource's outputs: its inputs, and what is known of its last invalidation.</summary>
    public PropertyMap Write(PropertyMap inputs, bool pathsAreSecret)
    {
        var outputs = inputs.With(
            ("invalidatedPaths", PropertyValue.Of(InvalidatedPaths).MarkedSecret(pathsAreSecret)),
            ("contentDigest", PropertyValue.Of(Manifest?.ContentDigest ?? "").MarkedSecret(pathsAreSecret)),
            ("unannounced", PropertyValue.Of(Unannounced?.Pack()).MarkedSecret(pathsAreSecret)));
        return Invalidation is null ? outputs : outputs.With(
            ("invalidationId", PropertyValue.Of(Invalidation.Id)),
            ("status", PropertyValue.Of(Invalidation.Status)),
            ("createTime", PropertyValue.Of(Format(Invalidation.CreateTime))),
            ("location", PropertyValue.Of(Invalidation.Location)),
            ("callerReference", PropertyValue.Of(Invalidation.CallerReference)));
    }

    private static IssuedInvalidation? ReadInvalidation(PropertyReader reader)
    {
        if (reader.Text("invalidationId").OrDefault() is not { } id)
            return null;
        DateTimeOffset.TryParse(
            reader.Text("createTime").OrDefault(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var createTime);
        return new IssuedInvalidation(
            id,
            IssuedInvalidation.Normalised(reader.Text("status").OrDefault()),
            createTime,
            reader.Text("location").OrDefault(),
            reader.Text("callerReference").Or(""));
    }

    private static string Format(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFZ", CultureInfo.InvariantCulture);
}
