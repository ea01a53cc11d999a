using System.Globalization;
using System.Net;
using Amazon.CloudFront;
using Amazon.CloudFront.Model;
using Amazon.Runtime;
using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Tests.Invalidations;
using Moq;

namespace InvalidationInfra.Provider.Tests.CloudFront;

/// <summary>The port over the AWS SDK: what is repeated, what fails with which kind and words, and what an answer says of its age.</summary>
public sealed class CloudFrontApiTests
{
    private static readonly InvalidationTarget Target = new(Some.Distribution, IsTenant: false);

    private readonly AwaitedTime _time = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
    private readonly Mock<IAmazonCloudFront> _client = new(MockBehavior.Strict);
    private readonly Mock<ICloudFrontClients> _clients = new(MockBehavior.Strict);
    private readonly RecordingLog _log = new();
    private readonly List<CreateInvalidationRequest> _created = [];
    private readonly CloudFrontApi _cloudFront;
    private DateTimeOffset? _date;

    public CloudFrontApiTests()
    {
        _clients.SetupGet(source => source.Client).Returns(Answering);
        _clients.SetupGet(source => source.MaxRepetitions).Returns((int?)null);
        _clients.SetupGet(source => source.Configuration).Returns(new ProviderConfiguration { Region = "eu-central-1" });
        _cloudFront = new CloudFrontApi(
            _clients.Object,
            new ControlPlane(_clients.Object, Backoff.OfControlPlane(new Random(1)), _time, _log)
        );
    }

    [Fact]
    public async Task Throttling_and_outages_are_repeated_with_the_same_reference()
    {
        _client
            .SetupSequence(client => client.CreateInvalidationAsync(Capture.In(_created), It.IsAny<CancellationToken>()))
            .ThrowsAsync(Refusal("Throttling", HttpStatusCode.BadRequest))
            .ThrowsAsync(Refusal("ServiceUnavailable", HttpStatusCode.ServiceUnavailable))
            .ThrowsAsync(new HttpRequestException("connection reset"))
            .ReturnsAsync(Answer("I1"));

        var issued = await CreateAsync();

        Assert.Equal("I1", issued.Id);
        Assert.Equal(4, _created.Count);
        Assert.Single(_created.Select(request => request.InvalidationBatch.CallerReference).Distinct());
        Assert.Contains(_log.Passing, line => line.Contains("CloudFront answered Throttling", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_waits_for_its_turn_as_long_as_the_quota_is_used_up()
    {
        _client
            .SetupSequence(client => client.CreateInvalidationAsync(Capture.In(_created), It.IsAny<CancellationToken>()))
            .ThrowsAsync(Refusal("TooManyInvalidationsInProgress", HttpStatusCode.BadRequest))
            .ThrowsAsync(Refusal("TooManyInvalidationsInProgress", HttpStatusCode.BadRequest))
            .ReturnsAsync(Answer("I1"));

        await CreateAsync();

        Assert.Equal(3, _created.Count);
        Assert.Contains(_log.Passing, line => line.Contains("too many invalidations in progress", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Repetitions_end_with_the_time_of_the_operation()
    {
        Refuses(Refusal("ServiceUnavailable", HttpStatusCode.ServiceUnavailable));

        var failure = await Assert.ThrowsAsync<CloudFrontException>(() => CreateAsync(seconds: 60));

        Assert.Equal(CloudFrontFailure.Transient, failure.Kind);
        Assert.EndsWith("(repeated for 60 s)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repetitions_end_with_the_number_that_is_configured()
    {
        Refuses(Refusal("ServiceUnavailable", HttpStatusCode.ServiceUnavailable));
        _clients.SetupGet(source => source.MaxRepetitions).Returns(1);

        await Assert.ThrowsAsync<CloudFrontException>(() => CreateAsync());

        Assert.Equal(2, _created.Count);
    }

    [Theory]
    [InlineData("NoSuchDistribution", HttpStatusCode.NotFound, CloudFrontFailure.Gone, "there is no distribution E1ABCDEFGHIJKL")]
    [InlineData("EntityNotFound", HttpStatusCode.NotFound, CloudFrontFailure.Gone, "there is no distribution E1ABCDEFGHIJKL")]
    [InlineData("ExpiredToken", HttpStatusCode.Forbidden, CloudFrontFailure.Expired, "the AWS credentials have expired")]
    [InlineData("InvalidClientTokenId", HttpStatusCode.Forbidden, CloudFrontFailure.UnknownCredentials, "AWS does not accept")]
    [InlineData("InvalidationBatchAlreadyExists", HttpStatusCode.Conflict, CloudFrontFailure.ReferenceUsed, "with this caller reference")]
    [InlineData("InvalidArgument", HttpStatusCode.BadRequest, CloudFrontFailure.Refused, "failed: InvalidArgument")]
    internal async Task A_refusal_fails_at_once_with_its_kind_its_code_and_what_to_do(
        string code,
        HttpStatusCode status,
        CloudFrontFailure kind,
        string said
    )
    {
        Refuses(Refusal(code, status));

        var failure = await Assert.ThrowsAsync<CloudFrontException>(() => CreateAsync());

        Assert.Single(_created);
        Assert.Equal((kind, code), (failure.Kind, failure.Code));
        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Access_denied_fails_at_once_and_shows_the_statement_that_is_needed()
    {
        Refuses(Refusal("AccessDenied", HttpStatusCode.Forbidden));

        var failure = await Assert.ThrowsAsync<CloudFrontException>(() => CreateAsync());

        Assert.Single(_created);
        Assert.Equal(CloudFrontFailure.Denied, failure.Kind);
        Assert.Contains("cloudfront:CreateInvalidation", failure.Message, StringComparison.Ordinal);
        Assert.Contains("distribution/E1ABCDEFGHIJKL", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("us-west-2", "arn:aws:cloudfront::ACCOUNT:distribution-tenant/dt_1")]
    [InlineData("cn-north-1", "arn:aws-cn:cloudfront::ACCOUNT:distribution-tenant/dt_1")]
    [InlineData("us-gov-west-1", "arn:aws-us-gov:cloudfront::ACCOUNT:distribution-tenant/dt_1")]
    public async Task The_statement_for_a_tenant_has_its_own_actions_and_the_partition_of_the_region(string region, string arn)
    {
        _clients.SetupGet(source => source.Configuration).Returns(new ProviderConfiguration { Region = region });
        _client
            .Setup(client =>
                client.CreateInvalidationForDistributionTenantAsync(
                    It.IsAny<CreateInvalidationForDistributionTenantRequest>(),
                    It.IsAny<CancellationToken>()
                )
            )
            .ThrowsAsync(Refusal("AccessDenied", HttpStatusCode.Forbidden));

        var failure = await Assert.ThrowsAsync<CloudFrontException>(() => CreateAsync(new InvalidationTarget("dt_1", IsTenant: true)));

        Assert.StartsWith(
            "the credentials may not call cloudfront:CreateInvalidationForDistributionTenant for distribution tenant dt_1.",
            failure.Message,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "{\"Effect\": \"Allow\", \"Action\": [\"cloudfront:CreateInvalidationForDistributionTenant\", "
                + "\"cloudfront:GetInvalidationForDistributionTenant\", \"cloudfront:ListInvalidationsForDistributionTenant\"], "
                + $"\"Resource\": \"{arn}\"}}",
            failure.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("RequestTimeTooSkewed", "The difference between the request time and the current time is too large.")]
    [InlineData("RequestExpired", "Request has expired.")]
    [InlineData("SignatureDoesNotMatch", "Signature expired: 20261123T110000Z is now earlier than 20261123T115500Z")]
    [InlineData("SignatureDoesNotMatch", "Signature not yet current: 20261123T130000Z is still later than 20261123T120500Z")]
    public async Task A_clock_that_is_wrong_gets_one_more_try_at_once_and_then_the_sentence_of_AWS(string code, string sentence)
    {
        Refuses(new AmazonCloudFrontException(sentence, ErrorType.Sender, code, "request-id", HttpStatusCode.Forbidden));

        var failure = await Assert.ThrowsAsync<CloudFrontException>(() => CreateAsync());

        Assert.Equal(2, _created.Count);
        Assert.Empty(_log.Passing);
        Assert.Equal(
            $"AWS does not accept the time that the request was signed for ({code}: {sentence.TrimEnd('.')}): set the clock of this machine, "
                + "and repeat the command",
            failure.Message
        );
    }

    [Fact]
    public async Task A_signature_that_is_wrong_for_another_reason_is_not_tried_again()
    {
        Refuses(Refusal("SignatureDoesNotMatch", HttpStatusCode.Forbidden));

        await Assert.ThrowsAsync<CloudFrontException>(() => CreateAsync());

        Assert.Single(_created);
    }

    [Fact]
    public async Task A_retry_says_how_long_it_has_been_at_it()
    {
        _client
            .SetupSequence(client => client.CreateInvalidationAsync(Capture.In(_created), It.IsAny<CancellationToken>()))
            .ThrowsAsync(Refusal("Throttling", HttpStatusCode.BadRequest))
            .ThrowsAsync(Refusal("Throttling", HttpStatusCode.BadRequest))
            .ThrowsAsync(Refusal("Throttling", HttpStatusCode.BadRequest))
            .ReturnsAsync(Answer("I1"));

        await CreateAsync();

        Assert.Equal(3, _log.Passing.Count);
        Assert.EndsWith("(at it for 0 s)", _log.Passing[0], StringComparison.Ordinal);
        Assert.Matches(@"^CloudFront answered Throttling; trying again in \d\.\d s \(at it for [1-9] s\)$", _log.Passing[2]);
    }

    [Theory]
    [InlineData(-600)]
    [InlineData(0)]
    [InlineData(600)]
    public async Task An_age_is_told_on_the_clock_of_the_service_whatever_time_it_is_here(int secondsAhead)
    {
        _date = _time.GetUtcNow().AddSeconds(secondsAhead);
        Returns(Answer("I1", _date.Value.AddSeconds(-7)));

        Assert.Equal(TimeSpan.FromSeconds(7), (await CreateAsync()).Age);
    }

    [Fact]
    public async Task An_answer_without_a_date_has_no_age()
    {
        _date = null;
        Returns(Answer("I1"));

        Assert.Null((await CreateAsync()).Age);
    }

    [Fact]
    public async Task A_status_in_capitals_is_the_same_status()
    {
        _client
            .Setup(client => client.GetInvalidationAsync(It.IsAny<GetInvalidationRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new GetInvalidationResponse { Invalidation = Answer("I1", status: "COMPLETED").Invalidation });

        Assert.False((await GetAsync())!.IsInProgress);
    }

    [Fact]
    public async Task An_invalidation_that_does_not_exist_is_null()
    {
        _client
            .Setup(client => client.GetInvalidationAsync(It.IsAny<GetInvalidationRequest>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(
                new NoSuchInvalidationException("gone") { ErrorCode = "NoSuchInvalidation", StatusCode = HttpStatusCode.NotFound }
            );

        Assert.Null(await GetAsync());
    }

    [Fact]
    public async Task A_distribution_is_found_by_its_alias_in_any_case_and_on_any_page()
    {
        HasDistributions(("E1", "example.com"), ("E2", "WWW.Example.com"));

        Assert.Equal("E2", (await FindByAliasAsync()).Id);
    }

    [Theory]
    [InlineData("no distribution", "example.org")]
    [InlineData("2 distributions", "www.example.com", "www.example.com")]
    public async Task Not_exactly_one_distribution_with_an_alias_is_a_failure(string expected, params string[] aliases)
    {
        HasDistributions([.. aliases.Select((alias, i) => ($"E{i}", alias))]);

        var failure = await Assert.ThrowsAsync<CloudFrontException>(FindByAliasAsync);

        Assert.Equal(CloudFrontFailure.NoSingleDistribution, failure.Kind);
        Assert.Contains($"alias: {expected}", failure.Message, StringComparison.Ordinal);
    }

    // The client of each request: its answer carries the date.
    private IAmazonCloudFront Answering()
    {
        if (_date is { } date)
        {
            AnswerDate.Observe(new Dictionary<string, string> { ["Date"] = date.ToString("r", CultureInfo.InvariantCulture) });
        }

        return _client.Object;
    }

    private async Task<IssuedInvalidation> CreateAsync(InvalidationTarget? target = null, double seconds = 0)
    {
        var creating = _cloudFront.CreateAsync(
            Context(seconds),
            target ?? Target,
            "reference",
            ["/*"],
            TestContext.Current.CancellationToken
        );
        await _time.PassUntilDoneAsync(creating);
        return await creating;
    }

    private Task<IssuedInvalidation?> GetAsync() => _cloudFront.GetAsync(Context(), Target, "I1", TestContext.Current.CancellationToken);

    private Task<InvalidationTarget> FindByAliasAsync() =>
        _cloudFront.FindByAliasAsync(Context(), "www.example.com", TestContext.Current.CancellationToken);

    private RequestContext Context(double seconds = 0) => new(Some.Urn, new OperationDeadline(seconds, _time));

    private void Refuses(Exception failure) =>
        _client.Setup(client => client.CreateInvalidationAsync(Capture.In(_created), It.IsAny<CancellationToken>())).ThrowsAsync(failure);

    private void Returns(CreateInvalidationResponse answer) =>
        _client.Setup(client => client.CreateInvalidationAsync(Capture.In(_created), It.IsAny<CancellationToken>())).ReturnsAsync(answer);

    private CreateInvalidationResponse Answer(string id, DateTimeOffset? createTime = null, string status = "InProgress") =>
        new()
        {
            Invalidation = new Invalidation
            {
                Id = id,
                Status = status,
                CreateTime = (createTime ?? _time.GetUtcNow()).UtcDateTime,
            },
        };

    private static AmazonCloudFrontException Refusal(string code, HttpStatusCode status) =>
        new(code, ErrorType.Sender, code, "request-id", status);

    private void HasDistributions(params (string Id, string Alias)[] distributions)
    {
        var pages = distributions
            .Select(
                (distribution, i) =>
                    new ListDistributionsResponse
                    {
                        DistributionList = new DistributionList
                        {
                            Items =
                            [
                                new DistributionSummary
                                {
                                    Id = distribution.Id,
                                    Aliases = new Aliases { Quantity = 1, Items = [distribution.Alias] },
                                },
                            ],
                            IsTruncated = i < distributions.Length - 1,
                            NextMarker = $"{i + 1}",
                        },
                    }
            )
            .ToList();
        _client
            .Setup(client => client.ListDistributionsAsync(It.IsAny<ListDistributionsRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(
                (ListDistributionsRequest request, CancellationToken _) =>
                    pages[request.Marker is { } marker ? int.Parse(marker, CultureInfo.InvariantCulture) : 0]
            );
    }
}
