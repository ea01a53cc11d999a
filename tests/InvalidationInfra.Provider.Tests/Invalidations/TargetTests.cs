using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Tests.Invalidations;

/// <summary>Distributions that are found by a domain name, and such that are new.</summary>
public sealed class TargetTests : InvalidationScene
{
    [Fact]
    public async Task A_distribution_is_found_by_its_alias()
    {
        _cloudFront.HasDistributions(("E1", "example.com"), ("E2", "www.example.com"));
        Accepts("I1");

        var (id, result) = await CreateAsync(WithAlias("1"));

        Assert.Equal("E2/I1", id.ToString());
        Assert.Equal("E2", TextOf(result.Outputs["distributionId"]));
        Assert.Empty(EngineState.Differences(result.Outputs, WithAlias("1")));
    }

    [Fact]
    public async Task An_alias_of_no_distribution_creates_nothing()
    {
        var failure = await Assert.ThrowsAsync<CloudFrontException>(() => CreateAsync(WithAlias("1")));

        Assert.Equal(CloudFrontFailure.NoSingleDistribution, failure.Kind);
        Assert.Empty(_created);
    }

    [Fact]
    public async Task An_alias_that_has_moved_brings_everything_to_its_new_distribution()
    {
        _cloudFront.HasDistributions(("E1", "www.example.com"));
        Accepts("I1");
        var olds = (await CreateAsync(WithAlias("1"))).Result.Outputs;
        _cloudFront.HasDistributions(("E2", "www.example.com"));
        Accepts("I2");

        var result = await UpdateAsync(olds, WithAlias("2"));

        Assert.Equal("E2", _created[^1].Target.Id);
        Assert.Equal(["/*"], _created[^1].Paths);
        Assert.Equal("E2", TextOf(result.Outputs["distributionId"]));
    }

    [Fact]
    public async Task Another_alias_is_an_update()
    {
        _cloudFront.HasDistributions(("E1", "www.example.com"));
        Accepts("I1");
        var olds = (await CreateAsync(WithAlias("1"))).Result.Outputs;

        var difference = Assert.Single(EngineState.Differences(olds, WithAlias("1").With(("alias", PropertyValue.Of("example.org")))));

        Assert.Equal("alias", difference.Key);
        Assert.False(difference.Value.Replaces);
    }

    [Fact]
    public async Task A_preview_does_not_look_for_the_distribution()
    {
        var outputs = await _lifecycle.PreviewCreateAsync(Some.Urn, WithAlias("1"), predecessor: null);

        Assert.Equal(PropertyValue.Unknown.Instance, outputs["distributionId"]);
        Assert.Contains("/*", _log.Lasting[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_distribution_needs_no_invalidation_and_its_first_change_gets_one()
    {
        var skipping = Some.Inputs(("/app.js", "1")).With(("onCreate", PropertyValue.Of("skip")));
        var (id, created) = await CreateAsync(skipping);

        Assert.Equal($"{Some.Distribution}/none", id.ToString());
        Assert.False(created.Outputs.ContainsKey("invalidationId"));
        Assert.Empty(EngineState.Differences(created.Outputs, skipping));

        Accepts("I1");
        var updated = await UpdateAsync(created.Outputs, Some.Inputs(("/app.js", "2")).With(("onCreate", PropertyValue.Of("skip"))));

        Assert.Equal(["/app.js"], Assert.Single(_created).Paths);
        Assert.Equal("I1", TextOf(updated.Outputs["invalidationId"]));
    }

    [Fact]
    public async Task The_first_change_after_a_skipped_creation_does_not_take_an_earlier_life_for_its_own()
    {
        var (_, created) = await CreateAsync(Some.Inputs(("/app.js", "1")).With(("onCreate", PropertyValue.Of("skip"))));
        Accepts("IOLD", TimeSpan.FromDays(1), status: "Completed");
        Accepts("INEW");

        var updated = await UpdateAsync(created.Outputs, Some.Inputs(("/app.js", "2")));

        Assert.Equal("INEW", TextOf(updated.Outputs["invalidationId"]));
    }

    private static PropertyMap WithAlias(string hash) =>
        Some.Inputs(("/app.js", hash)).Without("distributionId").With(("alias", PropertyValue.Of("www.example.com")));
}
