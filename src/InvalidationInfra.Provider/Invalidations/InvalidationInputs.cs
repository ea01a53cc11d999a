using System.Collections.Immutable;
using InvalidationInfra.Core.Edges;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.Urls;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>The resource's inputs after <c>Check</c>: typed, valid, and without the file hashes, which are in the manifest.</summary>
internal sealed record InvalidationInputs
{
    public const string DefaultIndexDocument = "index.html";
    public const int DefaultMaxPaths = 15;

    /// <summary>The number that the count of contents starts with.</summary>
    public const int FirstRevision = 1;

    /// <summary>CloudFront's quota of paths in progress at one time, per distribution.</summary>
    public const int PathsQuota = 3000;

    /// <summary>The inputs that <c>Check</c> works out and adds.</summary>
    public static readonly ImmutableArray<string> ComputedNames = ["changes", "manifest"];

    /// <summary>The targets whose caches are meant.</summary>
    public TargetSelection Targets { get; init; } = TargetSelection.None;

    /// <summary>Whether creating the resource issues nothing: a distribution that is new has nothing cached.</summary>
    public Property<bool> SkipsOnCreate { get; init; }

    /// <summary>All tracked files; absent where only paths, tags or triggers are given.</summary>
    public Property<Manifest> Manifest { get; init; }

    public Property<ImmutableArray<InvalidationPath>> Paths { get; init; }

    /// <summary>The paths that are left out because another one drops all that they would, each with that one.</summary>
    public ImmutableArray<(InvalidationPath Path, InvalidationPath CoveredBy)> CoveredPaths { get; init; } = [];

    public Property<ImmutableArray<InvalidationPath>> Tags { get; init; }

    public Property<ExplicitBatch> Batch { get; init; }

    public Property<ImmutableSortedDictionary<string, string>> Triggers { get; init; }

    /// <summary>The place of the tracked content among all that were counted; absent where they are not counted.</summary>
    public Property<ContentCount> Count { get; init; }

    /// <summary>The way in which the tracked assets are chosen, as a text that is only compared.</summary>
    public string Selection { get; init; } = "";

    public Property<string> PathPrefix { get; init; }

    public Property<string> IndexDocument { get; init; }

    public Property<bool> CleanUrls { get; init; }

    public Property<ImmutableSortedDictionary<string, ImmutableArray<string>>> ServedAs { get; init; }

    public Property<string> FallbackDocument { get; init; }

    public Property<bool> QueryStrings { get; init; }

    public Property<int> MaxPaths { get; init; }

    public Property<bool> WaitForCompletion { get; init; }

    /// <summary>Whether a wait that runs out of time lets the command end well, with a warning.</summary>
    public Property<bool> WarnsOnTimeout { get; init; }

    /// <summary>The secrets among what the provider works out from these inputs.</summary>
    public Secrecy Secrecy { get; init; }

    /// <summary>Whether something that paths are made from is not known yet (in a preview).</summary>
    public bool HasUnknownPaths { get; init; }

    /// <summary>The content that the origin serves, and how.</summary>
    public Deployment Deployment =>
        new()
        {
            Manifest = Manifest.OrDefault(),
            Selection = Selection,
            Serving = Serving.Of(
                PathPrefix.Or(""),
                EffectiveIndexDocument,
                CleanUrls.Or(false),
                ServedAs.OrDefault(),
                FallbackDocument.OrDefault(),
                QueryStrings.Or(false)
            ),
        };

    /// <summary>The user's knowledge of the assets.</summary>
    public AssetRules Rules { get; init; } = AssetRules.None;

    /// <summary>The index document that applies: an empty name turns the variants off.</summary>
    public string? EffectiveIndexDocument => IndexDocument.Or(DefaultIndexDocument) is { Length: > 0 } name ? name : null;

    /// <summary>Reads and validates; <paramref name="failures"/> names the property of each mistake.</summary>
    public static InvalidationInputs Read(PropertyMap properties, out IReadOnlyList<PropertyFailure> failures)
    {
        var reader = new PropertyReader(properties);
        var manifest = ReadManifest(properties["manifest"], reader);
        var targets = TargetReader.Read(reader);
        var prefix = PathReader.ReadPrefix(reader);
        var paths = PathReader.ReadPaths(reader);
        var reduced = PathReduction.Of(paths.Or([]));
        var inputs = new InvalidationInputs
        {
            Targets = targets,
            SkipsOnCreate = ReadChoice(
                reader,
                "onCreate",
                "skip",
                "invalidate",
                "must be \"invalidate\" (what the edges hold is unknown) or \"skip\" (the distribution is new, and nothing is cached)"
            ),
            Manifest = manifest,
            Paths = paths.IsKnown ? Property<ImmutableArray<InvalidationPath>>.Known(reduced.Kept, paths.IsSecret) : paths,
            CoveredPaths = reduced.Dropped,
            Tags = PathReader.ReadTags(reader),
            Batch = BatchReader.Read(reader),
            Triggers = reader.TextMap("triggers"),
            Count = CountReader.Read(reader),
            Selection = SelectionText.Of(properties),
            Rules = RuleReader.Read(reader, prefix.Or("")),
            PathPrefix = prefix,
            IndexDocument = PathReader.ReadFileName(reader, "indexDocument"),
            CleanUrls = reader.Flag("cleanUrls"),
            ServedAs = PathReader.ReadForms(reader, "servedAs"),
            FallbackDocument = PathReader.ReadAssetPath(reader, "fallbackDocument"),
            QueryStrings = reader.Flag("queryStrings"),
            MaxPaths = reader.Integer("maxPaths", 1, PathsQuota),
            WaitForCompletion = reader.Flag("waitForCompletion"),
            WarnsOnTimeout = ReadChoice(
                reader,
                "onTimeout",
                "warn",
                "fail",
                "must be \"fail\" (the command fails) or \"warn\" (it ends well, and the next one reads the status)"
            ),
            HasUnknownPaths = InvalidationInputTable.HasUnknownPaths(properties),
            Secrecy = new Secrecy(manifest.IsSecret || InvalidationInputTable.HasSecretFiles(properties), targets.AreSecret),
        };
        failures = reader.Failures;
        return inputs;
    }

    /// <summary>Whether one of two words was chosen, and not the other, which is the default.</summary>
    private static Property<bool> ReadChoice(PropertyReader reader, string name, string chosen, string other, string otherwise)
    {
        var choice = reader.Text(name);
        if (choice.IsKnown && choice.OrDefault() != chosen && choice.OrDefault() != other)
        {
            reader.Fail(name, otherwise);
        }

        return choice.IsUnknown
            ? Property<bool>.Unknown(choice.IsSecret)
            : Property<bool>.Known(choice.OrDefault() == chosen, choice.IsSecret);
    }

    private static Property<Manifest> ReadManifest(PropertyValue value, PropertyReader reader)
    {
        var packed = reader.Text("manifest", maxLength: int.MaxValue);
        if (packed.IsUnknown)
        {
            return Property<Manifest>.Unknown(packed.IsSecret);
        }

        if (!packed.IsKnown || value.Revealed is not PropertyValue.Text text)
        {
            return default;
        }

        try
        {
            return Property<Manifest>.Known(ManifestProperty.Unpack(text), packed.IsSecret);
        }
        catch (ManifestException e)
        {
            reader.Fail("manifest", e.Message);
            return default;
        }
    }
}
