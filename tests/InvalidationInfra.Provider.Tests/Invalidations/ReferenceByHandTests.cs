using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Resources;

namespace InvalidationInfra.Provider.Tests.Invalidations;

/// <summary>A caller reference by hand names one batch for ever: what contradicts that is refused before anything is sent.</summary>
public sealed class ReferenceByHandTests : InvalidationScene
{
    [Fact]
    public async Task A_reference_that_was_sent_before_the_last_one_is_refused_by_preview_and_up()
    {
        var first = await DeployedAsync(Batch("r1", "/a"));
        Accepts("I2");
        var second = (await UpdateAsync(first, Batch("r2", "/a"))).Outputs;

        await AssertRefusedAsync(
            second,
            Batch("r1", "/a"),
            "invalidationBatch.callerReference: \"r1\" was sent before the last one, and drops nothing again"
        );
    }

    [Fact]
    public async Task Other_paths_beside_a_reference_that_was_sent_only_after_the_creation_are_refused_by_preview_and_up()
    {
        var skipping = ("onCreate", PropertyValue.Of("skip"));
        var created = (await CreateAsync(Batch("r1", "/a").With(skipping))).Result.Outputs;
        Accepts("I1");
        var sent = (await UpdateAsync(created, Batch("r1", "/b").With(skipping))).Outputs;

        await AssertRefusedAsync(
            sent,
            Batch("r1", "/c").With(skipping),
            "invalidationBatch.callerReference: \"r1\" was sent with other paths, and CloudFront takes it for those alone"
        );
    }

    [Fact]
    public async Task A_trigger_that_changes_beside_a_reference_that_was_sent_is_refused_by_preview_and_up()
    {
        var olds = await DeployedAsync(Batch("r1", "/a").With(Trigger("1")));

        await AssertRefusedAsync(
            olds,
            Batch("r1", "/a").With(Trigger("2")),
            "triggers: changed, but the caller reference \"r1\" did not, with which CloudFront drops nothing again"
        );
    }

    [Fact]
    public async Task A_trigger_may_change_together_with_the_reference()
    {
        var olds = await DeployedAsync(Batch("r1", "/a").With(Trigger("1")));
        Accepts("I2");

        var updated = await UpdateAsync(olds, Batch("r2", "/a").With(Trigger("2")));

        Assert.Null(updated.Failure);
        Assert.Equal(["r1", "r2"], _created.Select(request => request.CallerReference));
    }

    [Fact]
    public async Task A_reference_that_CloudFront_never_accepted_may_take_other_paths()
    {
        var olds = await DeployedAsync(Batch("r1", "/a"));
        _cloudFront.RefusesCreations(Failure(CloudFrontFailure.Denied));
        var refused = await UpdateAsync(olds, Batch("r2", "/b"));
        Accepts("I2");
        // What was not announced goes out, too.
        Accepts("I3");

        var updated = await UpdateAsync(refused.Outputs, Batch("r2", "/c"));

        Assert.NotNull(refused.Failure);
        Assert.Null(updated.Failure);
        Assert.Contains(_created, request => request.CallerReference == "r2" && request.Paths.SequenceEqual(["/c"]));
    }

    [Fact]
    public async Task A_reference_names_a_batch_of_one_distribution_and_may_name_another_one_of_another()
    {
        var olds = await DeployedAsync(Batch("r1", "/a"));
        Accepts("I2");

        var updated = await UpdateAsync(olds, Batch("r1", "/b").With(("distributionId", PropertyValue.Of("E2OTHER"))));

        Assert.Null(updated.Failure);
        Assert.Equal(["/b"], _created[^1].Paths);
    }

    private async Task<PropertyMap> DeployedAsync(PropertyMap inputs)
    {
        Accepts("I1");
        return (await CreateAsync(inputs)).Result.Outputs;
    }

    private async Task AssertRefusedAsync(PropertyMap olds, PropertyMap news, string reason)
    {
        var asked = _created.Count;

        var preview = await Assert.ThrowsAsync<RefusedRequestException>(() =>
            _lifecycle.PreviewUpdateAsync(Some.Urn, olds, EngineState.InputsBeside(olds), news)
        );
        var update = await Assert.ThrowsAsync<RefusedRequestException>(() => UpdateAsync(olds, news));

        Assert.Equal($"{reason}: choose another callerReference, or leave it out to have one derived", preview.Message);
        Assert.Equal(preview.Message, update.Message);
        Assert.Equal(asked, _created.Count);
    }

    private static (string Name, PropertyValue Value) Trigger(string value) =>
        ("triggers", new PropertyValue.Map(PropertyMap.Empty.With(("version", PropertyValue.Of(value)))));

    private static PropertyMap Batch(string reference, string path) =>
        Some.Properties(
            $$"""
            {
              "distributionId": "{{Some.Distribution}}",
              "invalidationBatch": {"callerReference": "{{reference}}", "paths": {"items": ["{{path}}"] } }
            }
            """
        );
}
