using System.Globalization;
using System.Net;
using Amazon.CloudFront;
using Amazon.CloudFront.Model;
using Amazon.Runtime;
using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Invalidations;
using InvalidationInfra.Provider.Properties;
using Moq;

namespace InvalidationInfra.Provider.Tests.Invalidations;

/// <summary>The life of the resource with everything real but the AWS client and the clock.</summary>
public abstract class InvalidationScene
{
    private protected readonly AwaitedTime _time = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
    private protected readonly Mock<IAmazonCloudFront> _cloudFront = new(MockBehavior.Strict);
    private protected readonly RecordingLog _log = new();
    private protected readonly List<CreateInvalidationRequest> _created = [];
    private protected TimeSpan _serverTimeAhead;
    private protected readonly InvalidationLifecycle _lifecycle;
    private protected readonly InvalidationRefresh _refresh;

    private protected InvalidationScene()
    {
        var clients = new Mock<ICloudFrontClients>(MockBehavior.Strict);
        clients.SetupGet(source => source.Client).Returns(Answering);
        clients.SetupGet(source => source.MaxRepetitions).Returns((int?)null);
        var cloudFront = new CloudFrontApi(
            clients.Object,
            new ControlPlane(clients.Object, Backoff.OfControlPlane(new Random(1)), _time, _log)
        );
        _lifecycle = new InvalidationLifecycle(
            new BatchSender(cloudFront, new InvalidationIssuer(cloudFront, _time), _log),
            new CompletionWait(cloudFront, _time, _log),
            cloudFront,
            _time,
            _log
        );
        _refresh = new InvalidationRefresh(cloudFront, _time, _log);
    }

    private protected Task<(ResourceId Id, OperationResult Result)> CreateAsync(PropertyMap inputs, double timeout = 0) =>
        _lifecycle.CreateAsync(Some.Urn, inputs, timeout, TestContext.Current.CancellationToken);

    private protected Task<OperationResult> UpdateAsync(PropertyMap olds, PropertyMap news) =>
        _lifecycle.UpdateAsync(Some.Urn, olds, news, 0, TestContext.Current.CancellationToken);

    private protected Task<OperationResult?> ReadAsync(PropertyMap outputs) =>
        _refresh.ReadAsync(Some.Urn, ResourceId.TryParse("E1ABCDEFGHIJKL/I1")!, outputs, 0, TestContext.Current.CancellationToken);

    private protected async Task<PropertyMap> DeployedAsync(params (string Path, string Hash)[] assets)
    {
        Accepts("I1");
        return (await CreateAsync(Some.Inputs(assets))).Result.Outputs;
    }

    // The client of each request: what answers has a date.
    private IAmazonCloudFront Answering()
    {
        var date = _time.GetUtcNow() + _serverTimeAhead;
        AnswerDate.Observe(new Dictionary<string, string> { ["Date"] = date.ToString("r", CultureInfo.InvariantCulture) });
        return _cloudFront.Object;
    }

    private protected readonly Queue<CreateInvalidationResponse> _answers = new();

    private protected void Accepts(string id, DateTimeOffset? createTime = null, string status = "InProgress")
    {
        _answers.Enqueue(Answer(id, createTime, status));
        _cloudFront
            .Setup(client => client.CreateInvalidationAsync(Capture.In(_created), It.IsAny<CancellationToken>()))
            .ReturnsAsync(_answers.Dequeue);
    }

    private protected CreateInvalidationResponse Answer(string id, DateTimeOffset? createTime = null, string status = "InProgress") =>
        new()
        {
            Location = $"https://cloudfront.amazonaws.com/2020-05-31/distribution/{Some.Distribution}/invalidation/{id}",
            Invalidation = new Invalidation
            {
                Id = id,
                Status = status,
                CreateTime = (createTime ?? _time.GetUtcNow()).UtcDateTime,
            },
        };

    private protected GetInvalidationResponse Found(string id, string status) =>
        new()
        {
            Invalidation = new Invalidation
            {
                Id = id,
                Status = status,
                CreateTime = _time.GetUtcNow().UtcDateTime,
            },
        };

    private protected static AmazonCloudFrontException Refusal(string code, HttpStatusCode status) =>
        new(code, ErrorType.Sender, code, "request-id", status);

    private protected static PropertyMap Waiting(params (string Path, string Hash)[] assets) =>
        Some.Inputs(assets).With(("waitForCompletion", Some.Flag(true)));

    private protected static string TextOf(PropertyValue value) => ((PropertyValue.Text)value).Value;

    private protected void Lists(params (string Id, string Status)[] newestFirst) =>
        _cloudFront
            .Setup(client => client.ListInvalidationsAsync(It.IsAny<ListInvalidationsRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(
                new ListInvalidationsResponse
                {
                    InvalidationList = new InvalidationList
                    {
                        Items =
                        [
                            .. newestFirst.Select(one => new InvalidationSummary
                            {
                                Id = one.Id,
                                Status = one.Status,
                                CreateTime = _time.GetUtcNow().UtcDateTime,
                            }),
                        ],
                    },
                }
            );

    private protected void Finds(string id, string status, string reference = "", params string[] paths)
    {
        var found = Found(id, status);
        found.Invalidation.InvalidationBatch = new InvalidationBatch
        {
            CallerReference = reference,
            Paths = new Paths { Quantity = paths.Length, Items = [.. paths] },
        };
        _cloudFront
            .Setup(client =>
                client.GetInvalidationAsync(It.Is<GetInvalidationRequest>(request => request.Id == id), It.IsAny<CancellationToken>())
            )
            .ReturnsAsync(found);
    }

    private protected static string ReferenceOf(PropertyMap outputs) => TextOf(outputs["callerReference"]);
}
