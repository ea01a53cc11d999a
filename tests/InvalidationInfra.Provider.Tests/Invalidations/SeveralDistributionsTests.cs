using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Properties;

namespace InvalidationInfra.Provider.Tests.Invalidations;

/// <summary>The same content behind several distributions: each gets an invalidation of its own, and has its own chain.</summary>
public sealed class SeveralDistributionsTests : InvalidationScene
{
    [Fact]
    public async Task Each_distribution_gets_its_own_invalidation()
    {
        Accepts("I1");
        Accepts("I2");

        var (id, result) = await CreateAsync(Inputs(["E1", "E2"], ("/app.js", "1")));

        Assert.Equal(["E1", "E2"], _created.Select(request => request.Target.Id));
        Assert.Equal("E1/I1", id.ToString());
        Assert.Equal(
            [("E1", "I1"), ("E2", "I2")],
            EngineState.Read(result.Outputs).Invalidations.Select(issued => (issued.Target.Id, issued.Id))
        );
    }

    [Fact]
    public async Task A_change_goes_to_all_and_a_rollback_is_new_to_each()
    {
        Accepts("I1");
        Accepts("I2");
        var olds = (await CreateAsync(Inputs(["E1", "E2"], ("/app.js", "A")))).Result.Outputs;
        foreach (var id in (string[])["I3", "I4", "I5", "I6"])
        {
            Accepts(id);
        }

        var b = await UpdateAsync(olds, Inputs(["E1", "E2"], ("/app.js", "B")));
        await UpdateAsync(b.Outputs, Inputs(["E1", "E2"], ("/app.js", "A")));

        Assert.Equal(["E1", "E2", "E1", "E2", "E1", "E2"], _created.Select(request => request.Target.Id));
        Assert.Equal(6, _created.Select(request => request.CallerReference).Distinct().Count());
    }

    [Fact]
    public async Task One_more_distribution_gets_everything_and_the_others_nothing()
    {
        Accepts("I1");
        var olds = (await CreateAsync(Inputs(["E1"], ("/app.js", "1")))).Result.Outputs;
        var news = Inputs(["E1", "E2"], ("/app.js", "1"));
        Accepts("I2");

        var difference = Assert.Single(EngineState.Differences(olds, news));
        var result = await UpdateAsync(olds, news);

        Assert.Equal("distributionIds", difference.Key);
        Assert.False(difference.Value.Replaces);
        Assert.Equal("E2", _created[^1].Target.Id);
        Assert.Equal(["/*"], _created[^1].Paths);
        Assert.Equal(["I1", "I2"], EngineState.Read(result.Outputs).Invalidations.Select(issued => issued.Id));
    }

    [Fact]
    public async Task One_fewer_is_an_update_without_a_call()
    {
        Accepts("I1");
        Accepts("I2");
        var olds = (await CreateAsync(Inputs(["E1", "E2"], ("/app.js", "1")))).Result.Outputs;

        var result = await UpdateAsync(olds, Inputs(["E2"], ("/app.js", "1")));

        Assert.Equal(2, _created.Count);
        Assert.Equal("I2", Assert.Single(EngineState.Read(result.Outputs).Invalidations).Id);
    }

    [Fact]
    public async Task Entirely_other_distributions_are_an_update()
    {
        Accepts("I1");
        var olds = (await CreateAsync(Inputs(["E1"], ("/app.js", "1")))).Result.Outputs;

        Assert.False(Assert.Single(EngineState.Differences(olds, Inputs(["E2"], ("/app.js", "1")))).Value.Replaces);
    }

    [Fact]
    public async Task When_the_second_refuses_the_first_is_not_told_twice()
    {
        Accepts("I1");
        Accepts("I2");
        var olds = (await CreateAsync(Inputs(["E1", "E2"], ("/app.js", "A")))).Result.Outputs;
        Accepts("I3");
        _cloudFront.RefusesCreations(request => request.Target.Id == "E2" ? Failure(CloudFrontFailure.Denied) : null);
        var broken = await UpdateAsync(olds, Inputs(["E1", "E2"], ("/app.js", "B")));
        Assert.Contains("1 of 2", broken.Failure, StringComparison.Ordinal);
        _created.Clear();
        Accepts("I4");

        var next = await UpdateAsync(broken.Outputs, Inputs(["E1", "E2"], ("/app.js", "B")));

        Assert.Equal("E2", Assert.Single(_created).Target.Id);
        Assert.Equal(["/app.js"], _created[0].Paths);
        Assert.Equal(["I3", "I4"], EngineState.Read(next.Outputs).Invalidations.Select(issued => issued.Id));
    }

    private static PropertyMap Inputs(string[] distributions, params (string Path, string Hash)[] assets) =>
        Some.Inputs(assets).Without("distributionId").With(("distributionIds", PropertyValue.Of(distributions)));
}
