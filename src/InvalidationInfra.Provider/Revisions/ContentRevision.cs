using System.Collections.Immutable;
using InvalidationInfra.Provider.Invalidations;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Revisions;

/// <summary>
/// The resource that counts the contents of a site: 1, 2, 3, one more for each that differs from the one before. It is deployed before the
/// uploads, so that it also counts
/// content whose deployment broke off before the invalidation's turn. The invalidation sees the gap in the count, where the content itself
/// may look as if nothing had happened.
/// </summary>
internal static class ContentRevision
{
    public const string DigestName = "contentDigest";

    private const string RevisionName = "revision";

    /// <summary>Where the files come from does not matter as long as they are the same.</summary>
    public static ImmutableSortedDictionary<string, PropertyDifference> Between(PropertyMap oldOutputs, PropertyMap news)
    {
        var none = ImmutableSortedDictionary.Create<string, PropertyDifference>(StringComparer.Ordinal);
        return HasSameContent(oldOutputs, news) ? none : none.Add(DigestName, new PropertyDifference(DifferenceKind.Changed));
    }

    /// <summary>The outputs for content that is about to be deployed.</summary>
    /// <param name="oldOutputs">Empty where there is no revision yet.</param>
    public static PropertyMap Next(PropertyMap oldOutputs, PropertyMap inputs) =>
        inputs.With((RevisionName, RevisionOf(oldOutputs, inputs)));

    /// <summary>What to do where an import is asked for: nothing outside the state knows how often content changed.</summary>
    public static string RefusalToImport(string id) =>
        $"\"{id}\": a ContentRevision exists only in the state, so there is nothing to import: declare it, and it counts from {InvalidationInputs.FirstRevision}";

    private static PropertyValue RevisionOf(PropertyMap oldOutputs, PropertyMap inputs)
    {
        if (oldOutputs[RevisionName].Revealed is not PropertyValue.Number last)
        {
            return new PropertyValue.Number(InvalidationInputs.FirstRevision);
        }

        if (inputs[DigestName].Revealed is PropertyValue.Unknown)
        {
            return PropertyValue.Unknown.Instance;
        }

        return HasSameContent(oldOutputs, inputs) ? last : new PropertyValue.Number(last.Value + 1);
    }

    private static bool HasSameContent(PropertyMap oldOutputs, PropertyMap inputs) =>
        inputs[DigestName].Revealed is PropertyValue.Text current && current.Equals(oldOutputs[DigestName].Revealed);
}
