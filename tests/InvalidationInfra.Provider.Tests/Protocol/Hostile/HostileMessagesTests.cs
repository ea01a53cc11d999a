using CsCheck;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using InvalidationInfra.Provider.Properties;
using Pulumirpc;

namespace InvalidationInfra.Provider.Tests.Protocol.Hostile;

/// <summary>
/// Every message of the protocol, changed as no engine would, said to the provider's process: it answers, or says in a sentence why not, and
/// goes on.
/// </summary>
public sealed class HostileMessagesTests : IAsyncLifetime
{
    // How many seconds to go on with messages that no run had before; without it a few thousand of the same ones, which a failure names.
    private const string Seconds = "HOSTILE_MESSAGES_SECONDS";
    private const int FixedCount = 2500;

    private static readonly Gen<(int Message, List<(int, int)> Mutations)> AnyChange = Gen.Select(
        Gen.Int[0, 10_000],
        Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 100_000]).List[1, 4]
    );

    private static readonly StatusCode[] Refusals = [StatusCode.InvalidArgument, StatusCode.Unknown, StatusCode.Unimplemented];

    private readonly TemporaryFolder _program = new();
    private CloudFrontServer? _cloudFront;
    private ProviderProcess? _provider;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(_program.Root, "site"));
        await File.WriteAllTextAsync(Path.Combine(_program.Root, "site", "index.html"), "hello");
        _cloudFront = await CloudFrontServer.StartAsync();
        _provider = await ProviderProcess.StartAsync(_program.Root);
        await ConfigureAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _provider!.DisposeAsync();
        await _cloudFront!.DisposeAsync();
        _program.Dispose();
    }

    [Fact]
    public async Task No_message_is_answered_with_an_exception_and_none_ends_the_process()
    {
        var calls = new ProviderCalls(_provider!.Client);
        var real = (await RealMessages.CollectAsync(calls)).All;
        Assert.All(
            (System.Type[])[typeof(CheckRequest), typeof(DiffRequest), typeof(CreateRequest), typeof(UpdateRequest), typeof(ReadRequest)],
            type => Assert.Contains(real, type.IsInstanceOfType)
        );

        foreach (var (message, mutations) in Changes())
        {
            var request = Parsed(real[message % real.Count]);
            foreach (var (place, change) in mutations)
            {
                new Mutation(place, change).Apply(request);
            }

            await AssertAnsweredAsync(calls, request);
        }

        await calls.AnswerAsync(new Empty());
    }

    [Fact]
    public async Task Values_nested_deeper_than_a_message_may_have_them_are_refused_in_a_sentence()
    {
        var nested = Value.ForString("x");
        for (var depth = 0; depth < 60; depth++)
        {
            nested = Value.ForList(nested);
        }

        var refused = await Assert.ThrowsAsync<RpcException>(async () =>
            await _provider!.Client.CheckAsync(
                new CheckRequest
                {
                    Urn = Some.Urn,
                    News = new Struct { Fields = { ["paths"] = nested } },
                },
                cancellationToken: TestContext.Current.CancellationToken
            )
        );

        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
        Assert.Contains("nested more than thirty levels deep", refused.Status.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", """{"distributionId": "E1", "paths": ["/a"]}""", "is no URN of a resource")]
    [InlineData("urn:pulumi:x", """{"distributionId": "E1", "paths": ["/a"]}""", "is no URN of a resource")]
    [InlineData(Some.Urn, "{}", "distributionId: set the id of the distribution")]
    [InlineData(Some.Urn, """{"distributionId": "E1", "paths": ["b"]}""", "The inputs are not those that this provider has checked")]
    [InlineData(Some.Urn, $$"""{"distributionId": "{{Some.Unknown}}", "paths": ["/a"]}""", "distributionId: is not known yet")]
    [InlineData(Some.RevisionUrn, "{}", "contentDigest: is missing")]
    public async Task Inputs_that_no_check_let_through_are_refused_in_a_sentence(string urn, string inputs, string said)
    {
        var create = new CreateRequest
        {
            Urn = urn,
            Type = urn == Some.RevisionUrn ? "" : "cloudfront-invalidation:index:CloudFrontInvalidation",
            Properties = Struct.Parser.ParseJson(inputs),
        };

        var refused = await Assert.ThrowsAsync<RpcException>(async () =>
            await _provider!.Client.CreateAsync(create, cancellationToken: TestContext.Current.CancellationToken)
        );

        Assert.Equal(StatusCode.InvalidArgument, refused.StatusCode);
        Assert.Contains(said, refused.Status.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("127.0.0.1:99999")]
    [InlineData("user@127.0.0.1:1")]
    [InlineData("127.0.0.1:1/path")]
    public async Task An_address_that_is_none_of_an_engine_is_refused_in_a_sentence(string address)
    {
        var refused = await Assert.ThrowsAsync<RpcException>(async () =>
            await _provider!.Client.AttachAsync(
                new PluginAttach { Address = address },
                cancellationToken: TestContext.Current.CancellationToken
            )
        );

        Assert.Contains("is no address of an engine", refused.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deployment_before_the_provider_is_configured_is_refused_in_a_sentence()
    {
        await using var unconfigured = await ProviderProcess.StartAsync(_program.Root);
        var create = new CreateRequest { Urn = Some.Urn, Properties = PropertyWire.Write(Some.Inputs(("/app.js", "1"))) };

        var refused = await Assert.ThrowsAsync<RpcException>(async () =>
            await unconfigured.Client.CreateAsync(create, cancellationToken: TestContext.Current.CancellationToken)
        );

        Assert.Contains("has not been configured", refused.Status.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-5)]
    public async Task A_timeout_that_is_no_time_is_as_good_as_none(double timeout)
    {
        var create = new CreateRequest
        {
            Urn = Some.Urn,
            Properties = PropertyWire.Write(Some.Inputs(("/app.js", "1"))),
            Timeout = timeout,
        };

        var created = await _provider!.Client.CreateAsync(create, cancellationToken: TestContext.Current.CancellationToken);

        Assert.StartsWith(Some.Distribution, created.Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_property_name_of_five_megabytes_and_a_hundred_thousand_unknown_names_are_refused_in_bounded_words()
    {
        var inputs = Struct.Parser.ParseJson("""{"distributionId": "E1", "paths": ["/a"]}""");
        inputs.Fields[new string('n', 5_000_000)] = Value.ForBool(true);
        for (var i = 0; i < 100_000; i++)
        {
            inputs.Fields[$"name{i}"] = Value.ForBool(true);
        }

        var answer = await _provider!.Client.CheckAsync(
            new CheckRequest { Urn = Some.Urn, News = inputs },
            cancellationToken: TestContext.Current.CancellationToken
        );

        Assert.Equal(100, answer.Failures.Count);
        Assert.All(answer.Failures, failure => Assert.True(failure.Property.Length + failure.Reason.Length < 1000));
    }

    [Fact]
    public async Task A_hundred_thousand_distributions_are_refused_in_a_sentence()
    {
        var inputs = Struct.Parser.ParseJson("""{"paths": ["/a"]}""");
        inputs.Fields["distributionIds"] = Value.ForList([.. Enumerable.Range(0, 100_000).Select(i => Value.ForString($"E{i}"))]);

        var answer = await _provider!.Client.CheckAsync(
            new CheckRequest { Urn = Some.Urn, News = inputs },
            cancellationToken: TestContext.Current.CancellationToken
        );

        Assert.Equal("distributionIds", Assert.Single(answer.Failures).Property);
    }

    private static IEnumerable<(int Message, List<(int, int)> Mutations)> Changes()
    {
        if (!int.TryParse(Environment.GetEnvironmentVariable(Seconds), out var seconds))
        {
            var fixedSeed = new PCG(1, 20261125);
            return Enumerable.Range(0, FixedCount).Select(_ => AnyChange.Generate(fixedSeed, null, out var _));
        }

        var (end, seed) = (DateTime.UtcNow.AddSeconds(seconds), new PCG((uint)Random.Shared.Next()));
        return Enumerable
            .Repeat(0, int.MaxValue)
            .TakeWhile(_ => DateTime.UtcNow < end)
            .Select(_ => AnyChange.Generate(seed, null, out var _));
    }

    private static IMessage Parsed(IMessage message) => message.Descriptor.Parser.ParseFrom(message.ToByteArray());

    private async Task AssertAnsweredAsync(ProviderCalls calls, IMessage request)
    {
        try
        {
            await calls.AnswerAsync(request);
        }
        catch (RpcException e)
        {
            var said = $"{e.StatusCode}: {e.Status.Detail}\n{request.Descriptor.Name} {request.ToByteString().ToBase64()}";
            Assert.True(Refusals.Contains(e.StatusCode), said);
            Assert.True(e.Status.Detail.Length > 0, said);
            Assert.False(
                ((string[])["Exception", "exception", "unexpected", "mistake in the provider"]).Any(e.Status.Detail.Contains),
                said
            );
        }

        if (request is ConfigureRequest)
        {
            await ConfigureAsync();
        }
    }

    private Task ConfigureAsync() => _provider!.ConfigureAsync(_cloudFront!.Address, ("maxRetries", "0"));
}
