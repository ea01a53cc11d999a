using System.Diagnostics.Metrics;
using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Invalidations;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Resources;

namespace InvalidationInfra.Provider.Tests.Invalidations;

/// <summary>How often a call of the engine unpacks manifests, by the measure that the process itself publishes.</summary>
public sealed class ReadOnceTests : InvalidationScene
{
    private static readonly AsyncLocal<Count?> Counting = new();

    private readonly CloudFrontInvalidation _resource;

    public ReadOnceTests() =>
        _resource = new CloudFrontInvalidation(
            new InvalidationCheck(Some.Folders(Path.GetTempPath())),
            _lifecycle,
            new InvalidationRefresh(_cloudFront, null!, null!, _time, _log),
            new Predecessors()
        );

    [Fact]
    public async Task A_check_and_a_diff_of_what_has_not_changed_unpack_nothing()
    {
        var (inputs, outputs) = await CreatedAsync("1");

        Assert.Equal(0, await UnpackingsAsync(() => CheckAsync(inputs, "1")));
        var news = await CheckAsync(inputs, "1");
        Assert.Equal(0, Unpackings(() => Assert.Empty(_resource.Diff(Request(outputs, inputs, news)))));
    }

    [Fact]
    public async Task A_check_of_what_has_changed_unpacks_the_old_manifest_once_and_a_diff_each_of_the_two()
    {
        var (inputs, outputs) = await CreatedAsync("1");

        Assert.Equal(1, await UnpackingsAsync(() => CheckAsync(inputs, "2")));
        var news = AsSent(await CheckAsync(inputs, "2"));
        Assert.Equal(2, Unpackings(() => Assert.NotEmpty(_resource.Diff(Request(outputs, inputs, news)))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_update_and_its_preview_unpack_each_of_the_two_manifests_once(bool preview)
    {
        var (inputs, outputs) = await CreatedAsync("1");
        var request = Request(outputs, inputs, AsSent(await CheckAsync(inputs, "2"))) with { Preview = preview };
        Accepts("I2");

        Assert.Equal(2, await UnpackingsAsync(() => _resource.UpdateAsync(request, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task An_update_that_changes_no_file_unpacks_the_one_manifest_once()
    {
        var (inputs, outputs) = await CreatedAsync("1");
        var request = Request(outputs, inputs, AsSent(await CheckAsync(inputs, "1")).With(("maxPaths", new PropertyValue.Number(3))));

        Assert.Equal(1, await UnpackingsAsync(() => _resource.UpdateAsync(request, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task An_update_that_fails_half_way_unpacks_no_manifest_again_to_write_the_state()
    {
        var (inputs, outputs) = await CreatedAsync("1");
        var request = Request(outputs, inputs, AsSent(await CheckAsync(inputs, "2")));
        _cloudFront.RefusesCreations(Failure(CloudFrontFailure.Denied));

        Assert.Equal(2, await UnpackingsAsync(() => _resource.UpdateAsync(request, TestContext.Current.CancellationToken)));
    }

    private async Task<(PropertyMap Inputs, PropertyMap Outputs)> CreatedAsync(string hash)
    {
        var inputs = await CheckAsync(PropertyMap.Empty, hash);
        Accepts("I1");
        var (_, result) = await _resource.CreateAsync(
            new ResourceRequest(Some.Urn) { News = AsSent(inputs) },
            TestContext.Current.CancellationToken
        );
        return (AsSent(inputs), result.Outputs);
    }

    private async Task<PropertyMap> CheckAsync(PropertyMap olds, string hash)
    {
        var given = Some.Properties(
            $$"""{"distributionId": "{{Some.Distribution}}", "assets": {"/a": "{{hash}}", "/b": "1", "/c": "1"}, "waitForCompletion": false}"""
        );
        var answer = await _resource.CheckAsync(
            new ResourceRequest(Some.Urn) { OldInputs = AsSent(olds), News = given },
            TestContext.Current.CancellationToken
        );
        Assert.Empty(answer.Failures);
        return answer.Inputs;
    }

    // Each call has messages of its own.
    private static PropertyMap AsSent(PropertyMap properties) => PropertyWire.Read(PropertyWire.Write(properties));

    private static ResourceRequest Request(PropertyMap olds, PropertyMap oldInputs, PropertyMap news) =>
        new(Some.Urn)
        {
            Olds = AsSent(olds),
            OldInputs = AsSent(oldInputs),
            News = news,
        };

    private static int Unpackings(Action call) =>
        UnpackingsAsync(() =>
            {
                call();
                return Task.CompletedTask;
            })
            .GetAwaiter()
            .GetResult();

    private static async Task<int> UnpackingsAsync(Func<Task> call)
    {
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "manifests.unpacked")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        var count = new Count();
        Counting.Value = count;
        // Other tests unpack at the same time: only what this flow of control does counts.
        listener.SetMeasurementEventCallback<int>(
            (_, measured, _, _) => Interlocked.Add(ref count.Measured, Counting.Value == count ? measured : 0)
        );
        listener.Start();
        await call();
        return count.Measured;
    }

    private sealed class Count
    {
        public int Measured;
    }
}
