using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Tests.Invalidations;

/// <summary>What the count of contents tells that the content itself cannot: that another one was deployed in between.</summary>
public sealed class RevisionGapTests : InvalidationScene
{
    [Fact]
    public async Task The_next_content_is_an_ordinary_change()
    {
        var olds = await DeployedAsync(1, "A");
        Accepts("I2");

        await UpdateAsync(olds, Counted(2, "B"));

        Assert.Equal(["/app.js"], _created[^1].Paths);
    }

    [Fact]
    public async Task A_rollback_after_content_that_never_got_here_drops_everything_although_nothing_looks_changed()
    {
        var olds = await DeployedAsync(1, "A");
        Accepts("I2");

        var result = await UpdateAsync(olds, Counted(3, "A"));

        Assert.Equal(["/*"], _created[^1].Paths);
        Assert.Contains(
            _log.Lasting,
            line => line.Contains("broke off after it had begun to deploy other content", StringComparison.Ordinal)
        );
        Assert.Equal("I2", TextOf(result.Outputs["invalidationId"]));
        await UpdateAsync(result.Outputs, Counted(3, "A"));
        Assert.Equal(2, _created.Count);
    }

    [Fact]
    public async Task A_preview_says_so()
    {
        var olds = await DeployedAsync(1, "A");

        var preview = await _lifecycle.PreviewUpdateAsync(Some.Urn, olds, EngineState.InputsBeside(olds), Counted(3, "A"));

        Assert.Equal(PropertyValue.Of(["/*"]), preview["invalidatedPaths"]);
        Assert.Single(_created);
    }

    [Fact]
    public async Task A_count_that_starts_anew_is_a_gap()
    {
        var olds = await DeployedAsync(5, "A");
        Accepts("I2");

        await UpdateAsync(olds, Counted(1, "A"));

        Assert.Equal(["/*"], _created[^1].Paths);
    }

    [Fact]
    public async Task Beginning_to_count_is_a_gap_because_a_broken_run_may_have_been_before()
    {
        Accepts("I2");
        var olds = await DeployedAsync(("/app.js", "A"), ("/same.css", "1"));

        var result = await UpdateAsync(olds, Counted(7, "A"));

        Assert.Equal(["/*"], _created[^1].Paths);
        Assert.Equal(new PropertyValue.Number(7), result.Outputs["revision"]);
    }

    [Fact]
    public async Task Content_that_could_not_be_announced_is_known_and_no_gap()
    {
        var olds = await DeployedAsync(1, "A");
        _cloudFront.RefusesCreations(Failure(CloudFrontFailure.Denied));
        var failed = await UpdateAsync(olds, Counted(2, "B"));
        Accepts("I2");

        await UpdateAsync(failed.Outputs, Counted(3, "A"));

        Assert.NotNull(failed.Failure);
        Assert.Equal(["/app.js"], _created[^1].Paths);
    }

    [Fact]
    public async Task A_gap_that_could_not_be_made_up_for_stays_one()
    {
        var olds = await DeployedAsync(1, "A");
        _cloudFront.RefusesCreations(Failure(CloudFrontFailure.Denied));
        var failed = await UpdateAsync(olds, Counted(3, "C"));
        Accepts("I2");

        await UpdateAsync(failed.Outputs, Counted(3, "C"));

        Assert.Equal(["/*"], _created[^1].Paths);
    }

    [Fact]
    public async Task The_same_content_after_two_broken_deployments_has_two_references()
    {
        var olds = await DeployedAsync(1, "A");
        Accepts("I2");
        Accepts("I3");

        // Accepted, and killed before the state was saved; then another content, and back again.
        await UpdateAsync(olds, Counted(3, "A"));
        await UpdateAsync(olds, Counted(5, "A"));

        Assert.NotEqual(_created[^2].CallerReference, _created[^1].CallerReference);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    public async Task A_creation_that_may_skip_does_so_only_for_the_very_first_content(int revision, int issued)
    {
        Accepts("I1");

        await CreateAsync(Counted(revision, "A").With(("onCreate", PropertyValue.Of("skip"))));

        Assert.Equal(issued, _created.Count);
    }

    private async Task<PropertyMap> DeployedAsync(int revision, string content)
    {
        Accepts("I1");
        return (await CreateAsync(Counted(revision, content))).Result.Outputs;
    }

    private static PropertyMap Counted(int revision, string content) =>
        Some.Inputs(("/app.js", content), ("/same.css", "1")).With(("revision", new PropertyValue.Number(revision)));
}
