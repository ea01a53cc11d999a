using System.Collections.Immutable;
using InvalidationInfra.Core.Changes;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Resources;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>What differs between the resource as the edges know it and the inputs: pure, and without a call to anybody.</summary>
internal static class InvalidationDiff
{
    // Whose caches are meant is compared as a whole, and content by what is in it.
    private static readonly ImmutableArray<string> UncountedNames =
    [
        .. InvalidationInputTable.Rows.Where(row => !row.IsCompared).Select(row => row.Name),
    ];

    public static ImmutableSortedDictionary<string, PropertyDifference> Between(PropertyMap oldOutputs, PropertyMap news)
    {
        var differences = ImmutableSortedDictionary.CreateBuilder<string, PropertyDifference>(StringComparer.Ordinal);
        foreach (var name in InvalidationInputTable.Names.Where(name => !UncountedNames.Contains(name)))
        {
            Compare(name, oldOutputs[name], news[name], replaces: false, differences);
        }

        CompareTargets(oldOutputs, news, differences);
        CompareContent(oldOutputs, news, differences);
        CompareLeftOver(oldOutputs, news, differences);
        return differences.ToImmutable();
    }

    private static void Compare(
        string name,
        PropertyValue old,
        PropertyValue current,
        bool replaces,
        ImmutableSortedDictionary<string, PropertyDifference>.Builder differences
    )
    {
        var (before, after) = (old.RevealedThroughout(), current.RevealedThroughout());
        if (OrDefault(name, before).Equals(OrDefault(name, after)))
        {
            return;
        }

        if (before is PropertyValue.Map oldMap && after is PropertyValue.Map newMap && name == "triggers")
        {
            foreach (var key in oldMap.Entries.Keys.Union(newMap.Entries.Keys))
            {
                Compare($"{name}[\"{key}\"]", oldMap.Entries[key], newMap.Entries[key], replaces, differences);
            }

            return;
        }

        var kind =
            before is PropertyValue.Null ? DifferenceKind.Added
            : after is PropertyValue.Null ? DifferenceKind.Removed
            : DifferenceKind.Changed;
        differences[name] = new PropertyDifference(kind, replaces);
    }

    private static PropertyValue OrDefault(string name, PropertyValue value) =>
        value is PropertyValue.Null && InvalidationInputTable.Defaults.TryGetValue(name, out var otherwise) ? otherwise : value;

    private static void CompareContent(
        PropertyMap oldOutputs,
        PropertyMap news,
        ImmutableSortedDictionary<string, PropertyDifference>.Builder differences
    )
    {
        var shown = (news["changes"].Revealed as PropertyValue.Map)?.Entries ?? PropertyMap.Empty;
        if (news["manifest"].Revealed is PropertyValue.Unknown)
        {
            foreach (var path in shown.Keys)
            {
                differences[Key(path)] = new PropertyDifference(DifferenceKind.Added);
            }

            if (shown.Count == 0)
            {
                differences["manifest"] = new PropertyDifference(DifferenceKind.Changed, IsShown: false);
            }

            return;
        }

        var told = PackedManifest.TryUnpack(oldOutputs["manifest"]);
        var current = PackedManifest.TryUnpack(news["manifest"]);
        var unannounced = PackedManifest.TryUnpack(oldOutputs["unannounced"]);
        var differing = Differing(told, current)
            .Union(unannounced is null ? [] : Differing(unannounced, current))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (differing.Count == 0 && (told is null) == (current is null))
        {
            return;
        }
        // The engine shows what it finds in the inputs under a key, so that only keys that are there say anything.
        var visible = differing.Where(shown.ContainsKey).ToList();
        foreach (var path in visible)
        {
            differences[Key(path)] = new PropertyDifference(DifferenceKind.Added);
        }

        if (shown.ContainsKey(PreviewedChanges.RestName))
        {
            differences[Key(PreviewedChanges.RestName)] = new PropertyDifference(DifferenceKind.Added);
        }

        if (visible.Count == 0)
        {
            differences["manifest"] = new PropertyDifference(DifferenceKind.Changed, IsShown: false);
        }
    }

    private static IEnumerable<string> Differing(Manifest? before, Manifest? after) =>
        ChangeSet.Between(before ?? Manifest.Empty, after ?? Manifest.Empty).Select(change => change.Path);

    // Other distributions are another resource. Some more or fewer of them are not: the others keep what is known of them.
    private static void CompareTargets(
        PropertyMap oldOutputs,
        PropertyMap news,
        ImmutableSortedDictionary<string, PropertyDifference>.Builder differences
    )
    {
        // The distribution that an alias was resolved to is no input.
        var olds = oldOutputs.ContainsKey("alias") ? oldOutputs.Without("distributionId") : oldOutputs;
        var (before, after) = (InvalidationInputs.Read(olds, out _).Targets.Known, InvalidationInputs.Read(news, out _).Targets.Known);
        var shareOne = before.Intersect(after).Any() || news["distributionIds"].ContainsUnknown;
        foreach (var name in InvalidationInputTable.TargetNames)
        {
            Compare(name, olds[name], news[name], replaces: !shareOne, differences);
        }
    }

    // What an earlier command did not get to: the next one goes on with it.
    private static void CompareLeftOver(
        PropertyMap oldOutputs,
        PropertyMap news,
        ImmutableSortedDictionary<string, PropertyDifference>.Builder differences
    )
    {
        var state = InvalidationState.Read(oldOutputs);
        if (news["waitForCompletion"].Revealed is PropertyValue.Boolean { Value: true } && state.IsInProgress)
        {
            differences["status"] = new PropertyDifference(DifferenceKind.Changed, IsShown: false);
        }

        if (!state.Pending.IsEmpty)
        {
            differences["pending"] = new PropertyDifference(DifferenceKind.Changed, IsShown: false);
        }

        if (state.IsLost)
        {
            differences["lost"] = new PropertyDifference(DifferenceKind.Changed, IsShown: false);
        }
    }

    private static string Key(string path) =>
        $"changes[\"{path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"]";
}
