using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Provider.Invalidations;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Resources;

namespace InvalidationInfra.Provider.Revisions;

/// <summary>Turns the inputs of a content revision into its checked ones: the digest of the content stands for the content.</summary>
internal sealed class RevisionCheck(SourceFolders folders)
{
    public async Task<CheckedInputs> RunAsync(string urn, PropertyMap news, CancellationToken cancellationToken)
    {
        var given = news.Without(ContentRevision.DigestName);
        var reader = new PropertyReader(given);
        reader.RefuseUnknown(RevisionInputTable.Names);
        if (!reader.Has("sourceDirectory") && !reader.Has("assets"))
        {
            reader.Fail("sourceDirectory", "nothing to count the revisions of: set sourceDirectory or assets, as the invalidation has it");
        }

        var manifest = (await TrackedContent.ReadAsync(given, reader, folders, urn, cancellationToken)).Manifest;
        var digest = manifest.IsKnown ? PropertyValue.Of(manifest.Or(Manifest.Empty).ContentDigest) : PropertyValue.Unknown.Instance;
        return new CheckedInputs(
            given.With((ContentRevision.DigestName, digest.MarkedSecret(manifest.IsSecret))),
            [.. reader.Failures.DistinctBy(failure => failure.Property)]
        );
    }
}
