using InvalidationInfra.Core.References;
using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Tests.Invalidations;

public sealed class InvalidationRefreshTests : InvalidationScene
{
    [Fact]
    public async Task Read_brings_the_status_up_to_date()
    {
        var olds = await DeployedAsync(("/index.html", "1"));
        Lists(("I1", "Completed"));
        Finds("I1", "Completed");

        var result = await ReadAsync(olds);

        Assert.Equal("Completed", TextOf(result!.Outputs["status"]));
        Assert.Empty(EngineState.Differences(result.Outputs, Some.Inputs(("/index.html", "1"))));
        Assert.False(result.RefreshBeforeUpdate);
    }

    [Fact]
    public async Task Credentials_that_may_not_list_still_read_the_status_and_are_told_what_they_miss()
    {
        var olds = await DeployedAsync(("/index.html", "1"));
        _cloudFront.RefusesToList(Failure(CloudFrontFailure.Denied, "they may not call cloudfront:ListInvalidations"));
        Finds("I1", "Completed");

        var result = await ReadAsync(olds);

        Assert.Equal("Completed", TextOf(result!.Outputs["status"]));
        Assert.Contains("cloudfront:ListInvalidations", Assert.Single(_log.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CloudFrontFailure.Denied)]
    [InlineData(CloudFrontFailure.Transient)]
    internal async Task A_status_that_cannot_be_read_holds_no_command_up_for_long_and_is_read_by_the_next_one(CloudFrontFailure kind)
    {
        var olds = await DeployedAsync(("/index.html", "1"));
        _cloudFront.FindsAny(() => throw Failure(kind, "no answer"));

        var result = await ReadAsync(olds);

        Assert.Equal(TimeSpan.FromSeconds(60), _cloudFront.Allowed);
        Assert.Equal(olds, result!.Outputs);
        Assert.True(result.RefreshBeforeUpdate);
        Assert.Contains("no answer", Assert.Single(_log.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CloudFrontFailure.Transient)]
    [InlineData(CloudFrontFailure.Refused)]
    internal async Task A_list_that_cannot_be_had_costs_only_the_search_for_lost_invalidations(CloudFrontFailure kind)
    {
        var olds = await DeployedAsync(("/index.html", "1"));
        _cloudFront.RefusesToList(Failure(kind));
        Finds("I1", "Completed");

        var result = await ReadAsync(olds);

        Assert.Equal("Completed", TextOf(result!.Outputs["status"]));
        Assert.Contains("a killed command may have left behind", Assert.Single(_log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expired_credentials_fail_a_refresh()
    {
        var olds = await DeployedAsync(("/index.html", "1"));
        _cloudFront.FindsAny(() => throw Failure(CloudFrontFailure.Expired));

        var failure = await Assert.ThrowsAsync<CloudFrontException>(() => ReadAsync(olds));

        Assert.Equal(CloudFrontFailure.Expired, failure.Kind);
    }

    [Fact]
    public async Task An_invalidation_of_this_resource_that_the_state_knows_nothing_of_makes_the_next_update_drop_everything()
    {
        var olds = await DeployedAsync(("/index.html", "1"), ("/app.js", "1"));
        Lists(("ILOST", "InProgress"), ("I1", "Completed"));
        Finds("I1", "Completed");
        Finds("ILOST", "InProgress", CallerReference.Next(ReferenceOf(olds), Some.Distribution, "content", ["/app.js"]), "/app.js");

        var read = await ReadAsync(olds);

        Assert.Contains("ILOST", Assert.Single(_log.Warnings), StringComparison.Ordinal);
        Assert.Equal("ILOST", TextOf(read!.Outputs["invalidationId"]));
        Assert.Contains("edges", EngineState.Differences(read.Outputs, Some.Inputs(("/index.html", "1"), ("/app.js", "1"))).Keys);

        Accepts("I2");
        var updated = await UpdateAsync(read.Outputs, Some.Inputs(("/index.html", "1"), ("/app.js", "1")));

        Assert.Equal(["/*"], _created[^1].Paths);
        Assert.Empty(EngineState.Differences(updated.Outputs, Some.Inputs(("/index.html", "1"), ("/app.js", "1"))));
    }

    [Fact]
    public async Task A_lost_invalidation_is_not_found_twice()
    {
        var olds = await DeployedAsync(("/index.html", "1"));
        Lists(("ILOST", "Completed"), ("I1", "Completed"));
        Finds("I1", "Completed");
        Finds("ILOST", "Completed", CallerReference.Next(ReferenceOf(olds), Some.Distribution, "content", ["/index.html"]), "/index.html");
        var read = await ReadAsync(olds);
        _log.Warnings.Clear();

        await ReadAsync(read!.Outputs);

        Assert.Empty(_log.Warnings);
    }

    [Fact]
    public async Task Invalidations_of_other_people_and_other_resources_are_not_ours()
    {
        var olds = await DeployedAsync(("/index.html", "1"));
        Lists(("ICLI", "Completed"), ("IOTHER", "Completed"), ("I1", "Completed"));
        Finds("I1", "Completed");
        Finds("ICLI", "Completed", "cli-1763900000-123456", "/x");
        Finds("IOTHER", "Completed", CallerReference.First("another resource", Some.Distribution, "content", ["/x"], 1), "/x");

        var read = await ReadAsync(olds);

        Assert.False(EngineState.Read(read!.Outputs).HasSuspects);
        Assert.Empty(_log.Warnings);
    }

    [Fact]
    public async Task A_request_that_was_given_up_and_had_taken_effect_is_not_lost()
    {
        var a = await DeployedAsync(("/app.js", "A"));
        _cloudFront.RefusesCreations(Failure(CloudFrontFailure.Denied));
        var refused = await UpdateAsync(a, Some.Inputs(("/app.js", "B")));
        var attempted = Assert.Single(_cloudFront.Refused);
        Lists(("I2", "Completed"), ("I1", "Completed"));
        Finds("I1", "Completed");
        Finds("I2", "Completed", attempted.CallerReference, "/app.js");

        var read = await ReadAsync(refused.Outputs);
        Accepts("I2");
        await UpdateAsync(read!.Outputs, Some.Inputs(("/app.js", "B")));

        Assert.Empty(_log.Warnings);
        Assert.Equal(attempted.CallerReference, _created[^1].CallerReference);
    }

    [Fact]
    public async Task An_import_gives_the_inputs_that_leave_the_next_preview_empty()
    {
        Finds("I1", "Completed", "cli-1", "/a*");

        var imported = await ImportAsync();

        Assert.Equal(Some.Properties("""{"distributionId": "E1ABCDEFGHIJKL", "paths": ["/a*"]}"""), imported!.ImportedInputs);
        Assert.Equal("cli-1", TextOf(imported.Outputs["callerReference"]));
        Assert.Empty(EngineState.Differences(imported.Outputs, imported.ImportedInputs!));
    }

    [Fact]
    public async Task A_vanished_distribution_is_warned_of_and_nothing_is_forgotten()
    {
        var olds = await DeployedAsync(("/index.html", "1"));
        _cloudFront.FindsAny(() => throw Failure(CloudFrontFailure.Gone));

        Assert.Equal(olds, (await ReadAsync(olds))!.Outputs);
        Assert.Contains("The resource stays in the state", Assert.Single(_log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_distribution_that_vanishes_before_the_first_invalidation_is_warned_of_too()
    {
        var (_, created) = await CreateAsync(Some.Inputs(("/index.html", "1")).With(("onCreate", PropertyValue.Of("skip"))));
        Lists();
        Assert.Equal(created.Outputs, (await ReadAsync(created.Outputs))!.Outputs);

        _cloudFront.RefusesToList(Failure(CloudFrontFailure.Gone));

        Assert.Equal(created.Outputs, (await ReadAsync(created.Outputs))!.Outputs);
        Assert.Single(_log.Warnings);
    }

    [Fact]
    public async Task A_vanished_invalidation_keeps_the_state()
    {
        var olds = await DeployedAsync(("/index.html", "1"));
        Lists();
        _cloudFront.FindsAny(() => null);

        Assert.Equal(olds, (await ReadAsync(olds))!.Outputs);
    }
}
