using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Tests.Invalidations;

/// <summary>Paths by hand that are over CloudFront's quotas: several invalidations, one after the other.</summary>
public sealed class BatchesTests : InvalidationScene
{
    [Fact]
    public async Task Paths_over_the_quotas_go_out_in_order_in_several_invalidations_that_are_all_listed()
    {
        Accepts("I1");
        Accepts("I2");
        Accepts("I3");

        var (id, result) = await CreateAsync(FortyWildcards());

        Assert.Equal([15, 15, 10], _created.Select(request => request.Paths.Length));
        Assert.Equal(Wildcards(40), _created.SelectMany(request => request.Paths));
        Assert.Equal(3, _created.Select(request => request.CallerReference).Distinct().Count());
        Assert.Equal($"{Some.Distribution}/I1", id.ToString());
        Assert.Equal("I3", TextOf(result.Outputs["invalidationId"]));
        Assert.Equal(["I1", "I2", "I3"], EngineState.Read(result.Outputs).Invalidations.Select(issued => issued.Id));
    }

    [Fact]
    public async Task A_failure_in_the_third_remembers_the_first_two_and_the_next_update_sends_only_the_rest()
    {
        Accepts("I1");
        Accepts("I2");
        _cloudFront.RefusesCreations(_ => _created.Count < 2 ? null : Failure(CloudFrontFailure.Denied));
        var (_, broken) = await CreateAsync(FortyWildcards());

        Assert.Contains("2 of 3 invalidations were accepted", broken.Failure, StringComparison.Ordinal);
        Assert.Equal("I2", TextOf(broken.Outputs["invalidationId"]));
        Assert.Contains("edges", EngineState.Differences(broken.Outputs, FortyWildcards()).Keys);

        _created.Clear();
        Accepts("I3");
        var next = await UpdateAsync(broken.Outputs, FortyWildcards());

        Assert.Null(next.Failure);
        Assert.Equal(Wildcards(40).Skip(30), Assert.Single(_created).Paths);
        Assert.Equal(Assert.Single(_cloudFront.Refused).CallerReference, _created[0].CallerReference);
        Assert.False(EngineState.Read(next.Outputs).HasSuspects);
        Assert.Empty(EngineState.Differences(next.Outputs, FortyWildcards()));
    }

    [Fact]
    public async Task Waiting_is_for_all_of_them()
    {
        Accepts("I1");
        Accepts("I2");
        Accepts("I3");
        Finds("I1", "Completed");
        Finds("I2", "InProgress");
        Finds("I3", "Completed");
        var creating = CreateAsync(FortyWildcards().With(("waitForCompletion", Some.Flag(true))), timeout: 60);
        await _time.PassUntilDoneAsync(creating);

        var (_, cutOff) = await creating;

        Assert.Contains("I2", cutOff.Failure, StringComparison.Ordinal);
        Assert.Equal("InProgress", TextOf(cutOff.Outputs["status"]));

        Finds("I2", "Completed");
        var updating = UpdateAsync(cutOff.Outputs, FortyWildcards().With(("waitForCompletion", Some.Flag(true))));
        await _time.PassUntilDoneAsync(updating);

        Assert.Equal("Completed", TextOf((await updating).Outputs["status"]));
        Assert.Equal(3, _created.Count);
    }

    [Fact]
    public async Task Cancelling_between_batches_keeps_what_was_accepted()
    {
        using var cancel = new CancellationTokenSource();
        Accepts("I1");
        _cloudFront.RefusesCreations(request =>
        {
            if (!request.Paths.Contains("/15/*"))
            {
                return null;
            }

            cancel.Cancel();
            return Failure(CloudFrontFailure.Transient);
        });

        var (_, result) = await _lifecycle.CreateAsync(Some.Urn, FortyWildcards(), 0, predecessor: null, cancel.Token);

        Assert.Contains("cancelled", result.Failure, StringComparison.Ordinal);
        Assert.Equal(25, EngineState.Read(result.Outputs).Edges.Targets.Single().Value.Edges.Suspects.Length);
        Assert.Equal("I1", TextOf(result.Outputs["invalidationId"]));
    }

    [Fact]
    public async Task A_preview_says_how_many_invalidations_it_takes_and_what_they_cost()
    {
        var paths = PropertyValue.Of(Enumerable.Range(0, 4000).Select(i => $"/{i}"));

        await _lifecycle.PreviewCreateAsync(Some.Urn, FortyWildcards().With(("paths", paths)), predecessor: null);

        Assert.Contains("US$15.00 beyond the free tier", Assert.Single(_log.Lasting), StringComparison.Ordinal);
        Assert.Contains("in 2 invalidations one after the other", _log.Lasting[0], StringComparison.Ordinal);
    }

    private static IEnumerable<string> Wildcards(int count) => Enumerable.Range(0, count).Select(i => $"/{i}/*");

    private static PropertyMap FortyWildcards() =>
        PropertyMap.Empty.With(("distributionId", PropertyValue.Of(Some.Distribution)), ("paths", PropertyValue.Of(Wildcards(40))));
}
