using CsCheck;
using InvalidationInfra.Core.Changes;
using InvalidationInfra.Core.Manifests;

namespace InvalidationInfra.Core.Tests.Changes;

public sealed class ChangeSetTests
{
    [Fact]
    public void It_names_what_was_added_changed_and_removed_in_path_order()
    {
        var before = Some.ManifestOf(("/app.js", "1"), ("/gone.html", "1"), ("/same.css", "1"), ("/zebra.png", "1"));
        var after = Some.ManifestOf(("/app.js", "2"), ("/a.html", "1"), ("/same.css", "1"), ("/new.html", "1"));

        var changes = ChangeSet.Between(before, after);

        Assert.Equal(
            [
                new("/a.html", ChangeKind.Added),
                new("/app.js", ChangeKind.Changed),
                new("/gone.html", ChangeKind.Removed),
                new("/new.html", ChangeKind.Added),
                new AssetChange("/zebra.png", ChangeKind.Removed),
            ],
            changes
        );
        Assert.Equal(["/a.html", "/new.html"], changes.Added);
        Assert.Equal(["/app.js"], changes.Changed);
        Assert.Equal(["/gone.html", "/zebra.png"], changes.Removed);
        Assert.Equal(5, changes.Count);
        Assert.False(changes.IsEmpty);
    }

    [Fact]
    public void Equal_manifests_have_no_changes()
    {
        var changes = ChangeSet.Between(Some.Site(100), Some.Site(100));

        Assert.True(changes.IsEmpty);
        Assert.Empty(changes);
    }

    [Fact]
    public void It_says_what_a_comparison_of_dictionaries_says()
    {
        Gen.Select(Some.Assets, Some.Assets)
            .Sample(
                (before, after) =>
                {
                    var changes = ChangeSet.Between(Manifest.Create(before), Manifest.Create(after));
                    var expected = before
                        .Keys.Union(after.Keys)
                        .Where(path => before.GetValueOrDefault(path) != after.GetValueOrDefault(path))
                        .Select(path => new AssetChange(
                            path,
                            !before.ContainsKey(path) ? ChangeKind.Added
                                : !after.ContainsKey(path) ? ChangeKind.Removed
                                : ChangeKind.Changed
                        ))
                        .OrderBy(change => change.Path, StringComparer.Ordinal)
                        .ToList();

                    return changes.SequenceEqual(expected)
                        && changes.Count == expected.Count
                        && changes.IsEmpty == (expected.Count == 0)
                        && changes
                            .Added.Concat(changes.Changed)
                            .Concat(changes.Removed)
                            .Order(StringComparer.Ordinal)
                            .SequenceEqual(expected.Select(change => change.Path));
                }
            );
    }

    [Fact]
    public void Swapping_the_manifests_swaps_added_and_removed()
    {
        Gen.Select(Some.Assets, Some.Assets)
            .Sample(
                (a, b) =>
                {
                    var there = ChangeSet.Between(Manifest.Create(a), Manifest.Create(b));
                    var back = ChangeSet.Between(Manifest.Create(b), Manifest.Create(a));
                    return there.Added.SequenceEqual(back.Removed)
                        && there.Removed.SequenceEqual(back.Added)
                        && there.Changed.SequenceEqual(back.Changed);
                }
            );
    }
}
