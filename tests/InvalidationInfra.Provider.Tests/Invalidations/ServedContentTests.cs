using InvalidationInfra.Core.Changes;
using InvalidationInfra.Provider.Invalidations;

namespace InvalidationInfra.Provider.Tests.Invalidations;

public sealed class ServedContentTests
{
    [Fact]
    public void A_file_is_stale_if_either_what_was_told_or_what_was_not_differs()
    {
        var told = Some.Manifest(("/a", "1"), ("/b", "1"), ("/c", "1"));
        var unannounced = Some.Manifest(("/a", "2"), ("/b", "1"), ("/d", "1"));
        var current = Some.Manifest(("/a", "1"), ("/b", "1"), ("/c", "1"));

        var differing = ChangeSet.Between(ServedContent.MostStale(told, unannounced, current), current).Select(change => change.Path);

        Assert.Equal(["/a", "/d"], differing);
    }

    [Fact]
    public void Of_two_unannounced_deployments_an_edge_may_hold_either()
    {
        var either = ServedContent.Either(
            Some.Manifest(("/a", "1"), ("/same", "1")),
            Some.Manifest(("/a", "2"), ("/same", "1"), ("/new", "1"))
        );

        Assert.Equal(
            ["/a"],
            ChangeSet.Between(either, Some.Manifest(("/a", "1"), ("/same", "1"), ("/new", "1"))).Select(change => change.Path)
        );
        Assert.Equal(
            ["/a"],
            ChangeSet.Between(either, Some.Manifest(("/a", "2"), ("/same", "1"), ("/new", "1"))).Select(change => change.Path)
        );
    }
}
