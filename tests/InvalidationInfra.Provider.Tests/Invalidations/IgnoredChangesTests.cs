using InvalidationInfra.Provider.Invalidations;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Tests.Invalidations;

/// <summary>The option <c>ignoreChanges</c>: a property that is ignored counts for nothing, with all that is made of it.</summary>
public sealed class IgnoredChangesTests : InvalidationScene
{
    [Theory]
    [InlineData("sourceDirectory")]
    [InlineData("content")]
    [InlineData("assets")]
    [InlineData("manifest")]
    [InlineData("changes")]
    [InlineData("*")]
    public async Task What_is_made_of_ignored_content_is_no_difference(string ignored)
    {
        var olds = await DeployedAsync(("/a", "1"), ("/b", "1"));
        var news = Changed("/a", "/b");

        Assert.NotEmpty(EngineState.Differences(olds, news));
        Assert.Empty(EngineState.Differences(olds, news, ignored));
    }

    [Fact]
    public async Task An_ignored_entry_is_no_difference_and_the_others_are()
    {
        var olds = await DeployedAsync(("/a", "1"), ("/b", "1"));

        Assert.Empty(EngineState.Differences(olds, Changed("/a"), "changes[\"/a\"]"));
        Assert.Equal(["changes[\"/b\"]"], EngineState.Differences(olds, Changed("/a", "/b"), "changes[\"/a\"]").Keys);
    }

    [Fact]
    public async Task Ignored_triggers_are_no_difference_and_the_content_is_one()
    {
        var olds = await DeployedAsync(("/a", "1"), ("/b", "1"));
        var trigger = ("triggers", new PropertyValue.Map(PropertyMap.Empty.With(("version", PropertyValue.Of("2")))));

        Assert.Equal(["changes[\"/a\"]"], EngineState.Differences(olds, Changed("/a").With(trigger), "triggers").Keys);
    }

    [Theory]
    [InlineData("sourceDirectory")]
    [InlineData("manifest")]
    [InlineData("*")]
    public void An_update_for_another_reason_announces_the_content_of_before(string ignored)
    {
        var olds = Some.Inputs(("/a", "1"));
        var news = Some.Inputs(("/a", "2"));

        Assert.Equal(olds["manifest"], IgnoredChanges.Undone(news, olds, [ignored])["manifest"]);
        Assert.Equal(news, IgnoredChanges.Undone(news, olds, ["triggers"]));
    }

    [Fact]
    public void Ignored_content_is_not_counted_as_told()
    {
        var olds = Some.Inputs(("/a", "1")).With(("revision", new PropertyValue.Number(1)));
        var news = Some.Inputs(("/a", "2")).With(("revision", new PropertyValue.Number(2)), ("maxPaths", new PropertyValue.Number(3)));

        Assert.Equal(olds.With(("maxPaths", new PropertyValue.Number(3))), IgnoredChanges.Undone(news, olds, ["manifest"]));
    }

    private static PropertyMap Changed(params string[] paths)
    {
        var changes = paths.Select(path => (path, PropertyValue.Of("changed"))).ToArray();
        return Some.Inputs([.. ((string[])["/a", "/b"]).Select(path => (path, paths.Contains(path) ? "2" : "1"))])
            .With(("changes", new PropertyValue.Map(PropertyMap.Empty.With(changes))));
    }
}
