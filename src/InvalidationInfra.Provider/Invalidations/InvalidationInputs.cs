using System.Collections.Immutable;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>The resource's inputs after <c>Check</c>: typed, valid, and without the file hashes, which are in the manifest.</summary>
internal sealed record InvalidationInputs
{
    public const string DefaultIndexDocument = "index.html";
    public const int DefaultMaxPaths = 15;

    /// <summary>CloudFront's quota of paths in progress at one time, per distribution.</summary>
    public const int MostPaths = 3000;

    /// <summary>What a user may set.</summary>
    public static readonly ImmutableArray<string> UserNames =
    [
        "assets", "distributionId", "distributionTenantId", "exclude", "fallbackDocument", "include", "indexDocument", "invalidationBatch",
        "maxPaths", "pathPrefix", "paths", "queryStrings", "sourceDirectory", "tags", "triggers", "waitForCompletion",
    ];

    /// <summary>What <c>Check</c> works out and adds.</summary>
    public static readonly ImmutableArray<string> ComputedNames = ["changes", "manifest"];

    /// <summary>Null while the distribution is still to be deployed.</summary>
    public InvalidationTarget? Target { get; init; }

    /// <summary>All tracked files; absent where only paths, tags or triggers are given.</summary>
    public Property<Manifest> Manifest { get; init; }

    public Property<ImmutableArray<InvalidationPath>> Paths { get; init; }

    public Property<ImmutableArray<InvalidationPath>> Tags { get; init; }

    public Property<ExplicitBatch> Batch { get; init; }

    public Property<ImmutableSortedDictionary<string, string>> Triggers { get; init; }

    public Property<string> PathPrefix { get; init; }

    public Property<string> IndexDocument { get; init; }

    public Property<string> FallbackDocument { get; init; }

    public Property<bool> QueryStrings { get; init; }

    public Property<int> MaxPaths { get; init; }

    public Property<bool> WaitForCompletion { get; init; }

    /// <summary>Whether the paths that are chosen from these inputs would give a secret away.</summary>
    public bool PathsAreSecret => Manifest.IsSecret || Paths.IsSecret || Tags.IsSecret || Batch.IsSecret || PathPrefix.IsSecret;

    /// <summary>The index document that applies: an empty name turns the variants off.</summary>
    public string? EffectiveIndexDocument => IndexDocument.Or(DefaultIndexDocument) is { Length: > 0 } name ? name : null;

    /// <summary>Reads and validates; <paramref name="failures"/> names the property of each mistake.</summary>
    public static InvalidationInputs Read(PropertyMap properties, out IReadOnlyList<PropertyFailure> failures)
    {
        var reader = new PropertyReader(properties);
        var inputs = new InvalidationInputs
        {
            Target = TargetReader.Read(reader),
            Manifest = ReadManifest(reader),
            Paths = PathReader.ReadPaths(reader),
            Tags = PathReader.ReadTags(reader),
            Batch = BatchReader.Read(reader),
            Triggers = reader.TextMap("triggers"),
            PathPrefix = PathReader.ReadPrefix(reader),
            IndexDocument = PathReader.ReadFileName(reader, "indexDocument"),
            FallbackDocument = PathReader.ReadAssetPath(reader, "fallbackDocument"),
            QueryStrings = reader.Flag("queryStrings"),
            MaxPaths = reader.Integer("maxPaths", 1, MostPaths),
            WaitForCompletion = reader.Flag("waitForCompletion"),
        };
        failures = reader.Failures;
        return inputs;
    }

    private static Property<Manifest> ReadManifest(PropertyReader reader)
    {
        var packed = reader.Text("manifest");
        if (packed.IsUnknown)
            return Property<Manifest>.Unknown(packed.IsSecret);
        if (!packed.IsKnown)
            return default;
        try
        {
            return Property<Manifest>.Known(Core.Manifests.Manifest.Unpack(packed.Or("")), packed.IsSecret);
        }
        catch (ManifestException e)
        {
            reader.Fail("manifest", e.Message);
            return default;
        }
    }
}
