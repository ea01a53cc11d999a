using System.Collections;
using InvalidationInfra.Core.Manifests;

namespace InvalidationInfra.Core.Changes;

/// <summary>The differences between two manifests, in ordinal order of the paths.</summary>
public sealed class ChangeSet : IReadOnlyCollection<AssetChange>
{
    private readonly List<AssetChange> _changes;

    private ChangeSet(List<AssetChange> changes)
    {
        _changes = changes;
        Added = PathsOf(ChangeKind.Added);
        Changed = PathsOf(ChangeKind.Changed);
        Removed = PathsOf(ChangeKind.Removed);
    }

    /// <summary>Paths that only the manifest after has.</summary>
    public IReadOnlyList<string> Added { get; }

    /// <summary>Paths whose hash differs.</summary>
    public IReadOnlyList<string> Changed { get; }

    /// <summary>Paths that only the manifest before has.</summary>
    public IReadOnlyList<string> Removed { get; }

    /// <summary>The number of assets that differ, in whatever way.</summary>
    public int Count => _changes.Count;

    /// <summary>Whether the manifests are equal.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>Compares two manifests, in time linear in their size.</summary>
    public static ChangeSet Between(Manifest before, Manifest after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);

        var changes = new List<AssetChange>();
        foreach (var (old, now) in Manifest.Pairs(before, after))
        {
            if (now is null)
            {
                changes.Add(new(old!.Value.Path, ChangeKind.Removed));
            }
            else if (old is null)
            {
                changes.Add(new(now.Value.Path, ChangeKind.Added));
            }
            else if (!AssetHash.AreEqual(old.Value.Hash, now.Value.Hash))
            {
                changes.Add(new(now.Value.Path, ChangeKind.Changed));
            }
        }

        return new(changes);
    }

    /// <summary>The changes in ordinal order of the paths.</summary>
    public IEnumerator<AssetChange> GetEnumerator() => _changes.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<string> PathsOf(ChangeKind kind) => [.. _changes.Where(change => change.Kind == kind).Select(change => change.Path)];
}
