using InvalidationInfra.Provider.Invalidations;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Resources;

namespace InvalidationInfra.Provider.Tests.Invalidations;

public sealed class InvalidationDiffTests
{
    [Fact]
    public void A_default_that_is_written_out_is_no_difference()
    {
        var inputs = Some.Inputs(("/a", "1"));
        var writtenOut = inputs.With([.. InvalidationInputTable.Defaults.Select(entry => (entry.Key, entry.Value))]);

        Assert.Empty(EngineState.Differences(inputs, writtenOut));
        Assert.Empty(EngineState.Differences(writtenOut, inputs));
    }

    [Fact]
    public void The_order_of_a_set_is_no_difference_and_neither_is_what_is_there_twice()
    {
        Assert.Equal(
            ["distributionIds", "distributionTenantIds", "exclude", "immutable", "include", "paths", "tags"],
            InvalidationInputTable.SetNames.Order(StringComparer.Ordinal)
        );
        foreach (var name in InvalidationInputTable.SetNames)
        {
            var olds = PropertyMap.Empty.With((name, PropertyValue.Of(["/one", "/two"])));

            Assert.Empty(EngineState.Differences(olds, olds.With((name, PropertyValue.Of(["/two", "/one"])))));
            Assert.Empty(EngineState.Differences(olds, olds.With((name, PropertyValue.Of(["/two", "/one", "/two"])))));
            Assert.Contains(name, EngineState.Differences(olds, olds.With((name, PropertyValue.Of(["/two", "/three"])))).Keys);
            Assert.Contains(name, EngineState.Differences(olds, olds.With((name, PropertyValue.Of(["/two"])))).Keys);
        }
    }

    [Fact]
    public void The_same_content_is_no_difference_wherever_it_comes_from()
    {
        var olds = Outputs(("/a", "1")).With(("sourceDirectory", PropertyValue.Of("/build/17/site")));
        var news = Some.Inputs(("/a", "1"))
            .With(
                ("sourceDirectory", PropertyValue.Of("site")),
                ("changes", new PropertyValue.Map(Some.Properties("""{"/z": "changed"}""")))
            );

        Assert.Empty(EngineState.Differences(olds, news));
    }

    [Fact]
    public void Each_asset_that_differs_is_a_line_under_changes()
    {
        var news = Some.Inputs(("/a", "2"), ("/new \"x\"", "1"))
            .With(("changes", new PropertyValue.Map(Some.Properties("""{"/a": "changed", "/new \"x\"": "added", "/old": "removed"}"""))));

        var differences = EngineState.Differences(Outputs(("/a", "1"), ("/old", "1")), news);

        Assert.Equal(["changes[\"/a\"]", "changes[\"/new \\\"x\\\"\"]", "changes[\"/old\"]"], differences.Keys);
        Assert.All(differences.Values, difference => Assert.Equal(new PropertyDifference(DifferenceKind.Added), difference));
    }

    [Fact]
    public void Content_is_compared_with_what_the_edges_were_told_and_not_with_the_old_inputs()
    {
        // After a partial failure the old inputs (and "changes", which Check works out of them) are older than the outputs.
        var news = Some.Inputs(("/a", "2")).With(("changes", new PropertyValue.Map(Some.Properties("""{"/a": "changed"}"""))));

        Assert.Empty(EngineState.Differences(Outputs(("/a", "2")), news));
    }

    [Fact]
    public void Content_that_changed_unseen_is_a_difference_without_a_line()
    {
        var differences = EngineState.Differences(Outputs(("/a", "1")), Some.Inputs(("/a", "2")));

        Assert.False(Assert.Single(differences).Value.IsShown);
    }

    [Fact]
    public void Another_distribution_is_an_update()
    {
        var differences = EngineState.Differences(
            Outputs(("/a", "1")),
            Some.Inputs(("/a", "1")).With(("distributionId", PropertyValue.Of("E2")))
        );

        Assert.False(Assert.Single(differences, difference => difference.Key == "distributionId").Value.Replaces);
    }

    [Fact]
    public void A_distribution_that_is_still_to_be_made_is_an_update_too()
    {
        var differences = EngineState.Differences(
            Outputs(("/a", "1")),
            Some.Inputs(("/a", "1")).With(("distributionId", PropertyValue.Unknown.Instance))
        );

        Assert.False(differences["distributionId"].Replaces);
    }

    [Fact]
    public void A_changed_trigger_is_named()
    {
        var olds = Outputs(("/a", "1")).With(("triggers", new PropertyValue.Map(Some.Properties("""{"v": "1", "same": "x"}"""))));
        var news = Some.Inputs(("/a", "1")).With(("triggers", new PropertyValue.Map(Some.Properties("""{"v": "2", "same": "x"}"""))));

        Assert.Equal("triggers[\"v\"]", Assert.Single(EngineState.Differences(olds, news)).Key);
    }

    [Fact]
    public void A_secret_that_is_no_longer_one_is_no_difference_of_content()
    {
        var olds = Outputs(("/a", "1"))
            .With(("triggers", new PropertyValue.Secret(new PropertyValue.Map(Some.Properties("""{"v": "1"}""")))));
        var news = Some.Inputs(("/a", "1")).With(("triggers", new PropertyValue.Map(Some.Properties("""{"v": "1"}"""))));

        Assert.Empty(EngineState.Differences(olds, news));
    }

    [Theory]
    [InlineData("InProgress", true, true)]
    [InlineData("InProgress", false, false)]
    [InlineData("Completed", true, false)]
    [InlineData("COMPLETED", true, false)]
    public void A_wait_that_was_cut_off_is_taken_up_again(string status, bool wait, bool differs)
    {
        var olds = Outputs(("/a", "1"))
            .With(("invalidationId", PropertyValue.Of("I1")), ("status", PropertyValue.Of(status)), ("waitForCompletion", Some.Flag(wait)));
        var news = Some.Inputs(("/a", "1")).With(("waitForCompletion", Some.Flag(wait)));

        Assert.Equal(differs, EngineState.Differences(olds, news).ContainsKey("status"));
    }

    [Fact]
    public void Content_that_was_deployed_but_never_announced_is_a_difference_even_after_a_roll_back()
    {
        var olds = Outputs(("/a", "1")).With(("unannounced", PropertyValue.Of(Some.Manifest(("/a", "2")).Pack())));

        Assert.NotEmpty(EngineState.Differences(olds, Some.Inputs(("/a", "1"))));
    }

    [Fact]
    public void An_unknown_manifest_differs_by_what_is_known_to()
    {
        var news = Some.Inputs()
            .With(
                ("manifest", PropertyValue.Unknown.Instance),
                ("changes", new PropertyValue.Map(Some.Properties($$"""{"/a": "{{Some.Unknown}}"}""")))
            );

        Assert.Equal("changes[\"/a\"]", Assert.Single(EngineState.Differences(Outputs(("/a", "1")), news)).Key);
    }

    private static PropertyMap Outputs(params (string Path, string Hash)[] assets) => Some.Inputs(assets);
}
