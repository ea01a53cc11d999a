using System.Collections.Immutable;
using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Invalidations;
using InvalidationInfra.Provider.Logging;
using InvalidationInfra.Provider.Pictures;
using InvalidationInfra.Provider.Properties;
using InvalidationInfra.Provider.Resources;
using InvalidationInfra.Provider.Tests.CloudFront;

namespace InvalidationInfra.Provider.Tests.Invalidations;

/// <summary>The life of the resource with everything real but CloudFront and the clock.</summary>
public abstract class InvalidationScene
{
    private protected readonly AwaitedTime _time = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
    private protected readonly FakeCloudFront _cloudFront;
    private protected readonly RecordingLog _log = new();
    private protected readonly InvalidationLifecycle _lifecycle;
    private int _uniqueTexts;

    private protected InvalidationScene()
    {
        _cloudFront = new FakeCloudFront(_time);
        _lifecycle = new InvalidationLifecycle(
            new BatchSender(_cloudFront, Own(Look()), _time, _log, new UniqueText(() => $"unique {++_uniqueTexts}")),
            new CompletionWait(_cloudFront, _time, _log),
            _cloudFront,
            new PlanFolder(Path.GetTempPath(), new SecretRedactor([]), _log),
            _time,
            _log
        );
    }

    private protected List<InvalidationRequest> _created => _cloudFront.Created;

    private protected Task<(ResourceId Id, OperationResult Result)> CreateAsync(PropertyMap inputs, double timeout = 0) =>
        _lifecycle.CreateAsync(Some.Urn, EngineState.Keeping(inputs), timeout, predecessor: null, TestContext.Current.CancellationToken);

    private protected Task<OperationResult> UpdateAsync(PropertyMap olds, PropertyMap news) =>
        _lifecycle.UpdateAsync(
            Some.Urn,
            olds,
            EngineState.InputsBeside(olds),
            EngineState.Keeping(news),
            0,
            TestContext.Current.CancellationToken
        );

    // Each refresh is a command of its own, and so a process of its own.
    private protected Task<OperationResult?> ReadAsync(PropertyMap outputs) =>
        Refresh().ReadAsync(Some.Urn, outputs, EngineState.InputsBeside(outputs), 0, TestContext.Current.CancellationToken);

    private protected Task<OperationResult?> ImportAsync() =>
        Refresh().ImportAsync(Some.Urn, ResourceId.TryParse("E1ABCDEFGHIJKL/I1")!, 0, TestContext.Current.CancellationToken);

    private InvalidationRefresh Refresh()
    {
        var look = Look();
        return new InvalidationRefresh(_cloudFront, look, Own(look), _time, _log);
    }

    private protected async Task<PropertyMap> DeployedAsync(params (string Path, string Hash)[] assets)
    {
        Accepts("I1");
        return (await CreateAsync(Some.Inputs(assets))).Result.Outputs;
    }

    private protected void Accepts(string id, TimeSpan? age = null, string status = "InProgress") => _cloudFront.Accepts(id, age, status);

    private protected void Finds(string id, string status, string reference = "", params ImmutableArray<string> paths) =>
        _cloudFront.Finds(id, status, reference, paths);

    private protected void Lists(params (string Id, string Status)[] newestFirst) => _cloudFront.Lists(newestFirst);

    private SharedLook Look() => new(_cloudFront, new CloudFrontClients(), _time);

    private OwnInvalidations Own(SharedLook look) => new(_cloudFront, look);

    private protected static CloudFrontException Failure(CloudFrontFailure kind, string message = "refused") => new(kind, message);

    private protected static PropertyMap Waiting(params (string Path, string Hash)[] assets) =>
        Some.Inputs(assets).With(("waitForCompletion", Some.Flag(true)));

    private protected static string TextOf(PropertyValue value) => ((PropertyValue.Text)value).Value;

    private protected static string ReferenceOf(PropertyMap outputs) => TextOf(outputs["callerReference"]);
}
