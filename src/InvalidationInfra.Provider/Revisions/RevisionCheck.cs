using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Provider.Invalidations;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Resources;

namespace InvalidationInfra.Provider.Revisions;

/// <summary>Turns the inputs of a content revision into its checked ones: the digest of the content stands for the content.</summary>
/// <param name="programFolder">The program's folder, which the engine starts a plugin in.</param>
internal sealed class RevisionCheck(string programFolder)
{
    public async Task<CheckedInputs> RunAsync(PropertyMap news, CancellationToken cancellationToken)
    {
        var given = news.Without(ContentRevision.DigestName);
        var reader = new PropertyReader(given);
        reader.RefuseUnknown(RevisionInputTable.Names);
        if (!reader.Has("sourceDirectory") && !reader.Has("assets"))
        {
            reader.Fail("sourceDirectory", "nothing to count the revisions of: set sourceDirectory or assets, as the invalidation has it");
        }

        var manifest = (await TrackedContent.ReadAsync(given, reader, programFolder, cancellationToken)).Manifest;
        var digest = manifest.IsKnown ? PropertyValue.Of(manifest.Or(Manifest.Empty).ContentDigest) : PropertyValue.Unknown.Instance;
        return new CheckedInputs(
            given.Without("assets").With((ContentRevision.DigestName, digest.MarkedSecret(manifest.IsSecret))),
            [.. reader.Failures.DistinctBy(failure => failure.Property)]
        );
    }
}
