using System.Collections.Immutable;
using InvalidationInfra.Core.Changes;
using InvalidationInfra.Core.Manifests;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Resources;

namespace InvalidationInfra.Provider.Invalidations;

/// <summary>The differences between the resource as the edges know it and the inputs: pure, and without a call to anybody.</summary>
internal static class InvalidationDiff
{
    // Whose caches are meant is compared as a whole, and content by what is in it.
    private static readonly ImmutableArray<string> UncountedNames =
    [
        .. InvalidationInputTable.Rows.Where(row => !row.IsCompared).Select(row => row.Name),
    ];

    /// <param name="oldOutputs">The resource as the edges know it.</param>
    /// <param name="oldInputs">The inputs beside them, which hold the manifest.</param>
    /// <param name="news">The checked inputs.</param>
    /// <param name="ignored">
    /// The property paths of <c>ignoreChanges</c>: what is ignored counts for nothing, with all that is made of it.
    /// </param>
    public static ImmutableSortedDictionary<string, PropertyDifference> Between(
        PropertyMap oldOutputs,
        PropertyMap oldInputs,
        PropertyMap news,
        IReadOnlyCollection<string> ignored
    )
    {
        var differences = ImmutableSortedDictionary.CreateBuilder<string, PropertyDifference>(StringComparer.Ordinal);
        var state = StateReader.ReadWithoutContent(oldOutputs);
        foreach (var name in InvalidationInputTable.Names.Where(name => !UncountedNames.Contains(name)))
        {
            Compare(name, oldOutputs[name], news[name], differences);
        }

        CompareTargets(oldOutputs, news, state, differences);
        CompareContent(state, oldOutputs, oldInputs, news, differences);
        CompareLeftOver(state, news, differences);
        return IgnoredChanges.Without(differences, ignored);
    }

    private static void Compare(
        string name,
        PropertyValue old,
        PropertyValue current,
        ImmutableSortedDictionary<string, PropertyDifference>.Builder differences
    )
    {
        var (before, after) = (old.RevealedThroughout(), current.RevealedThroughout());
        if (OrDefault(name, before).Equals(OrDefault(name, after)) || IsSameSet(name, before, after))
        {
            return;
        }

        if (before is PropertyValue.Map oldMap && after is PropertyValue.Map newMap && name == "triggers")
        {
            foreach (var key in oldMap.Entries.Keys.Union(newMap.Entries.Keys))
            {
                Compare($"{name}[\"{key}\"]", oldMap.Entries[key], newMap.Entries[key], differences);
            }

            return;
        }

        var kind =
            before is PropertyValue.Null ? DifferenceKind.Added
            : after is PropertyValue.Null ? DifferenceKind.Removed
            : DifferenceKind.Changed;
        differences[name] = new PropertyDifference(kind);
    }

    private static bool IsSameSet(string name, PropertyValue before, PropertyValue after) =>
        InvalidationInputTable.SetNames.Contains(name)
        && before is PropertyValue.List old
        && after is PropertyValue.List current
        && old.Items.ToHashSet().SetEquals(current.Items);

    private static PropertyValue OrDefault(string name, PropertyValue value) =>
        value is PropertyValue.Null && InvalidationInputTable.Defaults.TryGetValue(name, out var otherwise) ? otherwise : value;

    private static void CompareContent(
        InvalidationState state,
        PropertyMap oldOutputs,
        PropertyMap oldInputs,
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

        CompareCount(state, news, differences);
        if ((ManifestProperty.DigestOf(news["manifest"]) ?? "") == state.ContentDigest)
        {
            return;
        }

        var current = ManifestProperty.TryUnpack(news["manifest"]);
        var told = StateReader.Read(oldOutputs, oldInputs).Edges.Told?.Manifest;
        var differing = ChangeSet.Between(told ?? Manifest.Empty, current ?? Manifest.Empty).Select(change => change.Path).ToList();
        if (differing.Count == 0 && (told is null) == (current is null))
        {
            // Hashes of version 0.1 were longer; what they stand for is the same.
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

    // Also where the files are the same, the state has to know which count they have, and how they were chosen.
    private static void CompareCount(
        InvalidationState state,
        PropertyMap news,
        ImmutableSortedDictionary<string, PropertyDifference>.Builder differences
    )
    {
        if (
            news.ContainsKey("content")
            && (
                state.Edges.Count != CountReader.Read(new PropertyReader(news)).OrDefault()?.Id || state.Selection != SelectionText.Of(news)
            )
        )
        {
            differences["content"] = new PropertyDifference(DifferenceKind.Changed, IsShown: false);
        }
    }

    // Other targets are an update, in which they are untold: a replacement would forget what is known of the others.
    private static void CompareTargets(
        PropertyMap oldOutputs,
        PropertyMap news,
        InvalidationState state,
        ImmutableSortedDictionary<string, PropertyDifference>.Builder differences
    )
    {
        // The distribution that an alias was resolved to is no input.
        var olds = oldOutputs.ContainsKey("alias") ? oldOutputs.Without("distributionId") : oldOutputs;
        foreach (var name in InvalidationInputTable.TargetNames)
        {
            Compare(name, olds[name], news[name], differences);
        }

        // A refresh has found the alias at another distribution.
        if (
            oldOutputs.ContainsKey("alias")
            && InvalidationInputs.Read(oldOutputs, out _).Targets.Known.Any(target => !state.Targets.Contains(target))
        )
        {
            differences["alias"] = new PropertyDifference(DifferenceKind.Changed, IsShown: false);
        }
    }

    // What an earlier command did not get to: the next one goes on with it.
    private static void CompareLeftOver(
        InvalidationState state,
        PropertyMap news,
        ImmutableSortedDictionary<string, PropertyDifference>.Builder differences
    )
    {
        if (news["waitForCompletion"].Revealed is PropertyValue.Boolean { Value: true } && state.IsInProgress)
        {
            differences["status"] = new PropertyDifference(DifferenceKind.Changed, IsShown: false);
        }

        // Suspects of targets that the inputs no longer name are dropped with those targets.
        if (state.HasSuspects)
        {
            differences["edges"] = new PropertyDifference(DifferenceKind.Changed, IsShown: false);
        }
    }

    private static string Key(string path) =>
        $"changes[\"{path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"]";
}
