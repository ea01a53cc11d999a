using InvalidationInfra.Core.Changes;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>
/// The informational input <c>changes</c>: what differs from the last manifest, path to <c>changed</c>, <c>added</c> or
/// <c>removed</c>. It is what a preview shows, and it never counts as a difference itself.
/// </summary>
internal static class PreviewedChanges
{
    /// <summary>More than this many lines help nobody; the rest is a count.</summary>
    public const int MaxShown = 1000;

    /// <summary>The name of the entry that counts what is not shown. No path, so that it cannot be taken for one.</summary>
    public const string RestName = "…";

    /// <param name="old">The last manifest; null where there is none, and nothing can differ from it.</param>
    public static PropertyMap Between(Manifest? old, TrackedContent content)
    {
        if (old is null || content.Known is not { } known)
        {
            return PropertyMap.Empty;
        }

        var changes = ChangeSet
            .Between(old, known)
            .Where(change => !content.Pending.Contains(change.Path))
            .Select(change => (change.Path, Kind: PropertyValue.Of(NameOf(change.Kind))))
            .Concat(content.Pending.Select(path => (Path: path, Kind: PendingKind(old, path))))
            .OrderBy(change => change.Path, StringComparer.Ordinal)
            .ToList();
        var shown = changes.Take(MaxShown).Select(change => KeyValuePair.Create(change.Path, change.Kind));
        if (changes.Count > MaxShown)
        {
            shown = shown.Append(KeyValuePair.Create(RestName, PropertyValue.Of($"and {changes.Count - MaxShown} more")));
        }

        return new PropertyMap(shown);
    }

    public static string NameOf(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Added => "added",
            ChangeKind.Removed => "removed",
            _ => "changed",
        };

    // A hash that comes with the upload may turn out to be the old one: whether the file changed is not claimed.
    private static PropertyValue PendingKind(Manifest old, string path) =>
        old.TryGetHash(path, out _) ? PropertyValue.Unknown.Instance : PropertyValue.Of(NameOf(ChangeKind.Added));
}
