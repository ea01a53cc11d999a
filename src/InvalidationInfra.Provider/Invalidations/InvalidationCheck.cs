using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Resources;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>
/// Turns a user's inputs into the resource's: validates them, hashes what they track into <c>manifest</c>, and names
/// what differs from the last deployment in <c>changes</c>.
/// </summary>
internal sealed class InvalidationCheck(SourceFolders folders)
{
    /// <param name="olds">The old inputs: empty for a new resource, and again when the engine replaces one.</param>
    public async Task<CheckedInputs> RunAsync(string urn, PropertyMap olds, PropertyMap news, CancellationToken cancellationToken)
    {
        var given = news.Without([.. InvalidationInputs.ComputedNames]);
        var reader = new PropertyReader(given);
        reader.RefuseUnknown(InvalidationInputTable.Names);
        BatchReader.RefuseOthers(reader);
        var saying = InvalidationInputTable.SayingNames;
        if (!saying.Any(reader.Has))
        {
            reader.Fail(saying[0], $"nothing to invalidate: set {string.Join(", ", saying.SkipLast(1))} or {saying[^1]}");
        }

        var content = await CountedContent.ReadAsync(given, reader, folders, urn, cancellationToken);
        RuleReader.Check(reader, content);
        var inputs = WithManifest(olds, CountedContent.WithoutAssets(given), content);
        var read = InvalidationInputs.Read(inputs, out var failures);
        var contradictions = ReferenceByHand.Contradiction(olds, read) is { } contradiction
            ? [contradiction]
            : Array.Empty<PropertyFailure>();
        return new CheckedInputs(
            inputs,
            [.. reader.Failures.Concat(failures).Concat(contradictions).DistinctBy(failure => failure.Property)]
        );
    }

    private static PropertyMap WithManifest(PropertyMap olds, PropertyMap inputs, TrackedContent content)
    {
        if (content.Manifest.IsAbsent)
        {
            return inputs;
        }

        var secret = content.Manifest.IsSecret;
        var manifest = content.Manifest.IsKnown ? ManifestProperty.Of(content.Manifest.Or(Manifest.Empty)) : PropertyValue.Unknown.Instance;
        var changes = IsOf(olds["manifest"], content.Manifest)
            ? PropertyMap.Empty
            : PreviewedChanges.Between(ManifestProperty.TryUnpack(olds["manifest"]), content);
        // Also where nothing changed: the engine shows single entries of a map only where both sides have the map.
        return inputs.With(("manifest", manifest.MarkedSecret(secret)), ("changes", new PropertyValue.Map(changes).MarkedSecret(secret)));
    }

    private static bool IsOf(PropertyValue old, Property<Manifest> now) =>
        now.IsKnown && ManifestProperty.DigestOf(old) == now.Or(Manifest.Empty).ContentDigest;
}
