using System.Collections.Immutable;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Resources;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>
/// The properties that the option <c>ignoreChanges</c> takes out: a property that is ignored counts for nothing, with all that the provider
/// makes of it.
/// </summary>
internal static class IgnoredChanges
{
    private const string Everything = "*";

    // All that the manifest and the changes are made of.
    private static readonly ImmutableArray<string> ContentNames =
    [
        "assets",
        "changes",
        "content",
        "exclude",
        "headers",
        "include",
        "manifest",
        "sourceDirectory",
    ];

    // All that says which content is tracked, and which of all that were counted it is: what is ignored is not told to the edges.
    private static readonly ImmutableArray<string> ToldNames = [.. ContentNames.Remove("changes"), "revision"];

    /// <summary>The differences that are left.</summary>
    public static ImmutableSortedDictionary<string, PropertyDifference> Without(
        ImmutableSortedDictionary<string, PropertyDifference>.Builder differences,
        IReadOnlyCollection<string> ignored
    )
    {
        if (ignored.Contains(Everything))
        {
            return ImmutableSortedDictionary.Create<string, PropertyDifference>(StringComparer.Ordinal);
        }

        var ignoresContent = ignored.Any(ContentNames.Contains);
        var removed = differences.Keys.Where(key =>
            ignored.Contains(key) || ignored.Contains(NameOf(key)) || (ignoresContent && ContentNames.Contains(NameOf(key)))
        );
        differences.RemoveRange(removed.ToList());
        return differences.ToImmutable();
    }

    /// <summary>The inputs of an update with the content of before, where changes of it are ignored.</summary>
    public static PropertyMap Undone(PropertyMap news, PropertyMap oldInputs, IReadOnlyCollection<string> ignored) =>
        ignored.Any(name => name == Everything || ContentNames.Contains(name)) && oldInputs.ContainsKey("manifest")
            ? new PropertyMap(news.Without([.. ToldNames]).Concat(oldInputs.Where(input => ToldNames.Contains(input.Key))))
            : news;

    private static string NameOf(string propertyPath) => propertyPath.Split('[', '.')[0];
}
