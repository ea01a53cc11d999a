using System.Collections.Immutable;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>
/// The input <c>content</c>, which a ContentRevision gives out: what is tracked and its count, one value, in place of the inputs that say
/// what is tracked.
/// </summary>
internal static class CountedContent
{
    private const string Name = "content";

    private static readonly ImmutableArray<string> Replaced = ["sourceDirectory", "include", "exclude", "assets", "headers", "revision"];
    private static readonly ImmutableArray<string> TrackingNames = ["sourceDirectory", "include", "exclude", "assets", "headers"];

    /// <summary>
    /// The tracked files, by <c>content</c> or by the inputs themselves; mistakes become failures of the property at fault.
    /// </summary>
    public static async Task<TrackedContent> ReadAsync(
        PropertyMap given,
        PropertyReader reader,
        SourceFolders folders,
        string urn,
        CancellationToken cancellationToken
    )
    {
        if (!reader.Has(Name))
        {
            return await TrackedContent.ReadAsync(given, reader, folders, urn, cancellationToken);
        }

        foreach (var name in Replaced.Where(reader.Has))
        {
            reader.Fail(name, "is in content already, as the ContentRevision has it: remove it here");
        }

        var content = reader.Entries(Name);
        var prefix = PathReader.ReadPrefix(reader);
        if (!content.IsKnown)
        {
            return new TrackedContent(Property<Manifest>.Unknown(content.IsSecret), [], null);
        }

        var source = new PropertyMap(content.Or(PropertyMap.Empty).Where(entry => TrackingNames.Contains(entry.Key)));
        var nested = new PropertyReader(source, Name + ".");
        var tracked = await TrackedContent.ReadAsync(source, nested, folders, urn, cancellationToken);
        foreach (var failure in nested.Failures)
        {
            reader.Fail(failure.Property, failure.Reason);
        }

        RequireCounted(content.Or(PropertyMap.Empty), tracked, reader);
        return tracked.Under(prefix);
    }

    /// <summary>The inputs without the hashes of assets, which are in the manifest.</summary>
    public static PropertyMap WithoutAssets(PropertyMap given)
    {
        var inputs = given.Without("assets");
        return inputs[Name].Revealed is PropertyValue.Map content
            ? inputs.With((Name, new PropertyValue.Map(content.Entries.Without("assets")).MarkedSecret(inputs[Name].ContainsSecret)))
            : inputs;
    }

    private static void RequireCounted(PropertyMap content, TrackedContent tracked, PropertyReader reader)
    {
        var counted = new PropertyReader(content).Text("digest");
        if (counted.IsKnown && tracked.Manifest.IsKnown && tracked.Manifest.Or(Manifest.Empty).ContentDigest != counted.Or(""))
        {
            reader.Fail(
                Name,
                "the files are not those that the ContentRevision has counted: this command left the count out (as --target does), or "
                    + "something wrote to the files meanwhile. Run the command for the ContentRevision and the uploads, too"
            );
        }
    }
}
