using System.Text.RegularExpressions;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using InvalidationInfra.Provider.Properties;
using Pulumirpc;

namespace InvalidationInfra.Provider.Tests.Protocol.Hostile;

/// <summary>
/// A CloudFront that misbehaves, through the provider's process: what is no answer is asked for again with the same reference, nothing is
/// followed elsewhere, and every operation ends within its time.
/// </summary>
public sealed partial class BrokenAnswersTests : IAsyncLifetime
{
    private readonly TemporaryFolder _program = new();
    private readonly BrokenServer _cloudFront = BrokenServer.Start();
    private ProviderProcess? _provider;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> NoAnswers => new(Kinds.Keys);

    private static Dictionary<string, BrokenAnswer> Kinds =>
        new(StringComparer.Ordinal)
        {
            ["nothing"] = BrokenAnswer.Of(200, ""),
            ["no content"] = BrokenAnswer.Of(204, ""),
            ["a proxy's page"] = BrokenAnswer.Of(200, "<html><body>Sign in</body></html>"),
            ["a page that is no XML"] = BrokenAnswer.Of(200, "<!doctype html><p>Sign in<br>"),
            ["no id"] = BrokenAnswer.Of(201, BrokenAnswer.Invalidation("<Status>InProgress</Status>", DateTime.UtcNow)),
            ["an empty id"] = BrokenAnswer.Of(201, BrokenAnswer.Invalidation("<Id/><Status>InProgress</Status>", DateTime.UtcNow)),
            ["an id that leads elsewhere"] = BrokenAnswer.Of(
                201,
                BrokenAnswer.Invalidation("<Id>../I1</Id><Status>x</Status>", DateTime.UtcNow)
            ),
            ["no status"] = BrokenAnswer.Of(201, BrokenAnswer.Invalidation("<Id>I0</Id>", DateTime.UtcNow)),
            ["another document"] = BrokenAnswer.Of(200, BrokenAnswer.Page("InvalidationList", "m")),
            ["half a document"] = BrokenAnswer.Of(201, "<Invalidation><Id>I0</Id><Status>InProgress</Status>"),
            ["less than its length"] = BrokenAnswer.WithLength(5000, "<Invalidation><Id>I0</Id><Status>InProgress</Status></Invalidation>"),
            ["a length that is none"] = BrokenAnswer.WithLength(-5, "<Invalidation/>"),
            ["a cut chunk"] = BrokenAnswer.Chunked("1000\r\n<Invalidation><Id>I0</Id>"),
            ["a chunk that is none"] = BrokenAnswer.Chunked("zz\r\n<Invalidation/>\r\n"),
            ["a document of entities"] = BrokenAnswer.Of(
                201,
                "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;\">]><Invalidation><Id>&c;</Id></Invalidation>"
            ),
            ["a document nested 200,000 deep"] = BrokenAnswer.Of(
                201,
                string.Concat(Enumerable.Repeat("<Invalidation>", 200_000)) + string.Concat(Enumerable.Repeat("</Invalidation>", 200_000))
            ),
            ["more than 16 MB"] = BrokenAnswer.Endless(17),
            ["a time-out without a code"] = BrokenAnswer.Of(408, ""),
            ["a proxy's error"] = BrokenAnswer.Of(502, "<html><body>Bad gateway"),
        };

    public async ValueTask InitializeAsync()
    {
        _provider = await ProviderProcess.StartAsync(_program.Root);
        await _provider.ConfigureAsync(_cloudFront.Address);
    }

    public async ValueTask DisposeAsync()
    {
        await _provider!.DisposeAsync();
        await _cloudFront.DisposeAsync();
        _program.Dispose();
    }

    [Theory]
    [MemberData(nameof(NoAnswers))]
    public async Task What_is_no_answer_is_asked_for_again_with_the_same_reference(string kind)
    {
        _cloudFront.AnswersNext(Kinds[kind], BrokenAnswer.Accepted("I1"));

        var created = await CreateAsync();

        Assert.Equal("E1ABCDEFGHIJKL/I1", created.Id);
        Assert.Equal(2, _cloudFront.Requests.Count);
        Assert.Single(_cloudFront.Requests.Select(request => Reference().Match(request).Value).Distinct());
    }

    [Fact]
    public async Task A_connection_may_be_reset_after_any_byte_of_an_answer()
    {
        var whole = BrokenAnswer.Accepted("I0");
        foreach (var offset in Enumerable.Range(0, 12).Select(i => i * (whole.Length - 1) / 11))
        {
            _cloudFront.AnswersNext(whole.ResetAfter(offset), BrokenAnswer.Accepted("I1"));

            Assert.Equal("E1ABCDEFGHIJKL/I1", (await CreateAsync()).Id);
        }
    }

    [Theory]
    [InlineData(300)]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_a_failure_that_names_the_host_and_nothing_goes_there(int status)
    {
        await using var elsewhere = BrokenServer.Start();
        elsewhere.Otherwise = BrokenAnswer.Accepted("I1");
        _cloudFront.Otherwise = BrokenAnswer.Redirect(status, elsewhere.Address + "/invalidation");

        var refused = await Assert.ThrowsAsync<RpcException>(() => CreateAsync());

        Assert.Contains($"{_cloudFront.Host} answered with HTTP {status}, a redirect", refused.Status.Detail, StringComparison.Ordinal);
        Assert.Single(_cloudFront.Requests);
        Assert.Empty(elsewhere.Requests);
    }

    [Theory]
    [InlineData("""{"assumeRole": {"roleArn": "arn:aws:iam::1:role/deploy"}}""")]
    [InlineData("""{"profile": "deploy"}""")]
    public async Task A_redirect_of_the_token_service_is_not_followed_whoever_makes_its_client(string configuration)
    {
        await using var elsewhere = BrokenServer.Start();
        var credentials = Path.Combine(_program.Root, "credentials");
        await File.WriteAllTextAsync(
            credentials,
            "[ops]\naws_access_key_id = AKIAOPS\naws_secret_access_key = opsopsops\n"
                + "[deploy]\nrole_arn = arn:aws:iam::1:role/deploy\nsource_profile = ops\n",
            Cancellation
        );
        await using var provider = await ProviderProcess.StartAsync(
            _program.Root,
            new Dictionary<string, string>
            {
                ["AWS_SHARED_CREDENTIALS_FILE"] = credentials,
                ["AWS_CONFIG_FILE"] = Path.Combine(_program.Root, "config"),
                ["AWS_ENDPOINT_URL_STS"] = _cloudFront.Address,
                ["AWS_REGION"] = "us-east-1",
            }
        );
        var arguments = Struct.Parser.ParseJson(configuration);
        arguments.Fields["endpoint"] = Value.ForString(_cloudFront.Address);
        await provider.Client.ConfigureAsync(new ConfigureRequest { Args = arguments }, cancellationToken: Cancellation);
        _cloudFront.Otherwise = BrokenAnswer.Redirect(307, elsewhere.Address);

        var refused = await Assert.ThrowsAsync<RpcException>(() => CreateAsync(on: provider));

        Assert.Contains("a redirect", refused.Status.Detail, StringComparison.Ordinal);
        Assert.NotEmpty(_cloudFront.Requests);
        Assert.Empty(elsewhere.Requests);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_that_stalls_or_trickles_ends_with_the_time_of_the_operation(bool trickles)
    {
        var whole = BrokenAnswer.Accepted("I1");
        _cloudFront.Otherwise = trickles ? whole.ByteByByte() : whole.StallingAfter(whole.Length - 20);

        var refused = await Assert.ThrowsAsync<RpcException>(() => CreateAsync(seconds: 3));

        Assert.Contains("got no answer from CloudFront in time (repeated for 3 s)", refused.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_ends_a_request_whose_answer_stalls()
    {
        _cloudFront.Otherwise = BrokenAnswer.Accepted("I1").StallingAfter(100);
        var creating = CreateAsync();
        await _cloudFront.FirstRequest.Task.WaitAsync(Cancellation);

        await _provider!.Client.CancelAsync(new Empty(), cancellationToken: Cancellation);

        var cancelled = await Assert.ThrowsAsync<RpcException>(() => creating);
        Assert.Equal(StatusCode.Cancelled, cancelled.StatusCode);
    }

    [Theory]
    [InlineData("the same marker", 2)]
    [InlineData("a new marker each time", 1000)]
    public async Task A_list_that_has_no_end_is_left_with_a_sentence(string next, int pages)
    {
        _cloudFront.AnswersNext(
            Enumerable.Range(0, 1100).Select(i => BrokenAnswer.Of(200, BrokenAnswer.Page("DistributionList", pages == 2 ? next : $"m{i}")))
        );
        var inputs = Some.Inputs(("/app.js", "1")).Without("distributionId").With(("alias", PropertyValue.Of("www.example.com")));

        var refused = await Assert.ThrowsAsync<RpcException>(() => CreateAsync(inputs));

        Assert.Contains("the list of distributions does not end", refused.Status.Detail, StringComparison.Ordinal);
        Assert.Equal(pages, _cloudFront.Requests.Count);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("2999-01-01T00:00:00Z")]
    public async Task A_time_of_creation_that_cannot_be_is_not_relied_on(string created)
    {
        _cloudFront.Otherwise = BrokenAnswer.Of(
            201,
            BrokenAnswer.Invalidation($"<Id>I1</Id><Status>Completed</Status><CreateTime>{created}</CreateTime>", null)
        );

        Assert.Equal("E1ABCDEFGHIJKL/I1", (await CreateAsync()).Id);
        // Whether it is new cannot be told, so that it is issued once more with a reference that was never used.
        Assert.Equal(2, _cloudFront.Requests.Select(request => Reference().Match(request).Value).Distinct().Count());
    }

    [Fact]
    public async Task A_status_that_there_is_not_counts_as_not_completed()
    {
        _cloudFront.Otherwise = BrokenAnswer.Of(201, BrokenAnswer.Invalidation("<Id>I1</Id><Status>Wobbling</Status>", DateTime.UtcNow));

        var created = await CreateAsync();

        Assert.Equal("InProgress", created.Properties.Fields["status"].StringValue);
        Assert.True(created.RefreshBeforeUpdate);
    }

    [Fact]
    public async Task A_state_with_an_invalidation_without_an_id_heals_with_the_next_command()
    {
        _cloudFront.AnswersNext(BrokenAnswer.Accepted("I1"));
        var inputs = PropertyWire.Write(Some.Inputs(("/app.js", "1")));
        var outputs = (await CreateAsync()).Properties;
        outputs.Fields["invalidationId"] = Value.ForString("");
        outputs.Fields["invalidations"].ListValue.Values[0].StructValue.Fields["invalidationId"] = Value.ForString("");
        _cloudFront.Otherwise = BrokenAnswer.Of(
            200,
            "<InvalidationList><IsTruncated>false</IsTruncated><Quantity>0</Quantity></InvalidationList>"
        );

        var read = await _provider!.Client.ReadAsync(
            new ReadRequest
            {
                Urn = Some.Urn,
                Id = "E1ABCDEFGHIJKL/",
                Properties = outputs,
                Inputs = inputs,
            },
            cancellationToken: Cancellation
        );
        var diff = new DiffRequest
        {
            Urn = Some.Urn,
            Olds = read.Properties,
            OldInputs = inputs,
            News = inputs,
        };
        var differences = await _provider.Client.DiffAsync(diff, cancellationToken: Cancellation);
        _cloudFront.AnswersNext(BrokenAnswer.Accepted("I2"));
        var updated = await _provider.Client.UpdateAsync(
            new UpdateRequest
            {
                Urn = Some.Urn,
                Id = read.Id,
                Olds = read.Properties,
                OldInputs = inputs,
                News = inputs,
            },
            cancellationToken: Cancellation
        );

        Assert.Equal(DiffResponse.Types.DiffChanges.DiffSome, differences.Changes);
        Assert.Equal("I2", updated.Properties.Fields["invalidationId"].StringValue);
        Assert.Contains("<Path>/*</Path>", _cloudFront.Requests.Last(), StringComparison.Ordinal);
    }

    private Task<CreateResponse> CreateAsync(double seconds = 0) => CreateAsync(Some.Inputs(("/app.js", "1")), seconds);

    private Task<CreateResponse> CreateAsync(ProviderProcess on) => CreateAsync(Some.Inputs(("/app.js", "1")), on: on);

    private async Task<CreateResponse> CreateAsync(PropertyMap inputs, double seconds = 0, ProviderProcess? on = null) =>
        await (on ?? _provider!).Client.CreateAsync(
            new CreateRequest
            {
                Urn = Some.Urn,
                Properties = PropertyWire.Write(inputs),
                Timeout = seconds,
            },
            cancellationToken: Cancellation
        );

    [GeneratedRegex("<CallerReference>[^<]*</CallerReference>")]
    private static partial Regex Reference();
}
