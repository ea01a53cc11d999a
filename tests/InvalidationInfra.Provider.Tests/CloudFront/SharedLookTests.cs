using InvalidationInfra.Provider.CloudFront;
using InvalidationInfra.Provider.Tests.Invalidations;
using Moq;

namespace InvalidationInfra.Provider.Tests.CloudFront;

/// <summary>One look at CloudFront for all resources of a command: what is shared, for how long, and what is not.</summary>
public sealed class SharedLookTests : IDisposable
{
    private static readonly InvalidationTarget Target = new(Some.Distribution, IsTenant: false);

    private readonly AwaitedTime _time = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
    private readonly Mock<ICloudFront> _cloudFront = new(MockBehavior.Strict);
    private readonly CloudFrontClients _clients = new();
    private readonly List<TaskCompletionSource<IssuedInvalidation?>> _gets = [];
    private readonly List<CancellationToken> _cancellations = [];
    private readonly SharedLook _look;

    public SharedLookTests()
    {
        _look = new SharedLook(_cloudFront.Object, _clients, _time);
        _cloudFront
            .Setup(port =>
                port.GetAsync(It.IsAny<RequestContext>(), It.IsAny<InvalidationTarget>(), It.IsAny<string>(), It.IsAny<CancellationToken>())
            )
            .Returns(
                (RequestContext _, InvalidationTarget _, string _, CancellationToken cancellation) =>
                {
                    _gets.Add(new TaskCompletionSource<IssuedInvalidation?>(TaskCreationOptions.RunContinuationsAsynchronously));
                    _cancellations.Add(cancellation);
                    return _gets[^1].Task;
                }
            );
    }

    public void Dispose() => _clients.Dispose();

    [Fact]
    public async Task Whoever_asks_the_same_at_the_same_time_shares_one_request()
    {
        var asked = Enumerable.Range(0, 20).Select(_ => GetAsync("I1")).ToList();
        _gets[0].SetResult(InProgress("I1"));

        Assert.All(await Task.WhenAll(asked), found => Assert.Equal("I1", found!.Id));
        Assert.Single(_gets);
    }

    [Fact]
    public async Task Threads_that_ask_at_once_share_one_request()
    {
        using var start = new Barrier(8);
        var asked = Enumerable.Range(0, 8).Select(_ => OnThreadOfItsOwn(() => AtOnceAsync(start))).ToList();
        while (_gets.Count == 0)
        {
            await Task.Yield();
        }

        _gets[0].SetResult(InProgress("I1"));

        Assert.All(await Task.WhenAll(asked), found => Assert.Equal("I1", found!.Id));
        Assert.Single(_gets);
    }

    [Fact]
    public void Other_invalidations_and_other_targets_are_other_questions()
    {
        var tenant = new InvalidationTarget(Some.Distribution, IsTenant: true);

        _ = (GetAsync("I1"), GetAsync("I2"), _look.GetAsync(Context(), tenant, "I1", TestContext.Current.CancellationToken));

        Assert.Equal(3, _gets.Count);
    }

    [Fact]
    public async Task Other_credentials_and_endpoints_are_not_answered_with_what_these_have_seen()
    {
        _clients.Configure(new ProviderConfiguration { AccessKey = "AKIDONE", SecretKey = "one" });
        var first = GetAsync("I1");
        _gets[0].SetResult(Completed("I1"));
        await first;

        _clients.Configure(new ProviderConfiguration { AccessKey = "AKIDTWO", SecretKey = "two" });
        _ = GetAsync("I1");
        _clients.Configure(
            new ProviderConfiguration
            {
                AccessKey = "AKIDONE",
                SecretKey = "one",
                Endpoint = new Uri("http://127.0.0.1:5000"),
            }
        );
        _ = GetAsync("I1");
        _clients.Configure(
            new ProviderConfiguration
            {
                AccessKey = "AKIDONE",
                SecretKey = "one",
                Region = "cn-north-1",
            }
        );
        _ = GetAsync("I1");

        Assert.Equal(4, _gets.Count);
    }

    [Fact]
    public async Task A_completed_invalidation_is_asked_for_once_for_ever_and_one_in_progress_again_after_a_minute()
    {
        await AnsweredAsync("ICOMPLETED", Completed("ICOMPLETED"));
        await AnsweredAsync("IPROGRESS", InProgress("IPROGRESS"));

        _time.Advance(TimeSpan.FromSeconds(59));
        await GetAsync("IPROGRESS");
        _time.Advance(TimeSpan.FromSeconds(2));
        await GetAsync("ICOMPLETED");
        var again = AnsweredAsync("IPROGRESS", Completed("IPROGRESS"));

        Assert.Equal("Completed", (await again)!.Status);
        Assert.Equal(3, _gets.Count);
    }

    [Fact]
    public async Task What_never_changes_of_an_invalidation_is_asked_for_once()
    {
        await AnsweredAsync("I1", InProgress("I1") with { CallerReference = "r" });
        _time.Advance(TimeSpan.FromHours(1));

        var found = await _look.IdentifyAsync(Context(), Target, "I1", TestContext.Current.CancellationToken);

        Assert.Equal("r", found!.CallerReference);
        Assert.Single(_gets);
    }

    [Fact]
    public async Task A_list_is_asked_for_once_a_minute()
    {
        _cloudFront
            .Setup(port => port.ListAsync(It.IsAny<RequestContext>(), Target, 100, It.IsAny<CancellationToken>()))
            .ReturnsAsync([InProgress("I1")]);

        await ListAsync();
        await ListAsync();
        _time.Advance(TimeSpan.FromSeconds(61));
        await ListAsync();

        Assert.Equal(2, _cloudFront.Invocations.Count);
    }

    [Fact]
    public async Task A_failure_reaches_all_who_wait_for_it_and_is_not_kept()
    {
        var waiting = (GetAsync("I1"), GetAsync("I1"));
        _gets[0].SetException(new CloudFrontException(CloudFrontFailure.Denied, "denied"));

        await Assert.ThrowsAsync<CloudFrontException>(() => waiting.Item1);
        await Assert.ThrowsAsync<CloudFrontException>(() => waiting.Item2);

        Assert.Equal("I1", (await AnsweredAsync("I1", InProgress("I1")))!.Id);
        Assert.Equal(2, _gets.Count);
    }

    [Fact]
    public async Task The_end_of_one_operation_s_time_does_not_end_another_s()
    {
        var shorter = _look.GetAsync(Context(seconds: 10), Target, "I1", TestContext.Current.CancellationToken);
        var longer = GetAsync("I1");
        _gets[0].SetException(new CloudFrontException(CloudFrontFailure.Transient, "repeated for 10 s"));
        await Assert.ThrowsAsync<CloudFrontException>(() => shorter);

        while (_gets.Count < 2)
        {
            await Task.Yield();
        }

        _gets[1].SetResult(InProgress("I1"));

        Assert.Equal("I1", (await longer)!.Id);
    }

    [Fact]
    public async Task An_operation_waits_for_the_request_of_another_no_longer_than_its_own_time()
    {
        _ = GetAsync("I1");
        var shorter = _look.GetAsync(Context(seconds: 10), Target, "I1", TestContext.Current.CancellationToken);

        _time.Advance(TimeSpan.FromSeconds(10));

        var failure = await Assert.ThrowsAsync<CloudFrontException>(() => shorter);
        Assert.Equal(CloudFrontFailure.Transient, failure.Kind);
        Assert.Contains("within 10 s", failure.Message, StringComparison.Ordinal);
        Assert.False(_cancellations[0].IsCancellationRequested);
    }

    [Fact]
    public async Task Cancelling_one_who_waits_leaves_the_others_their_answer()
    {
        using var cancellation = new CancellationTokenSource();
        var first = _look.GetAsync(Context(), Target, "I1", cancellation.Token);
        var second = GetAsync("I1");

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.False(_cancellations[0].IsCancellationRequested);
        _gets[0].SetResult(InProgress("I1"));

        Assert.Equal("I1", (await second)!.Id);
    }

    [Fact]
    public async Task A_request_that_nothing_waits_for_any_more_is_cancelled_and_not_joined()
    {
        using var cancellation = new CancellationTokenSource();
        var (first, second) = (
            _look.GetAsync(Context(), Target, "I1", cancellation.Token),
            _look.GetAsync(Context(), Target, "I1", cancellation.Token)
        );

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);

        Assert.True(_cancellations[0].IsCancellationRequested);
        Assert.Equal("I1", (await AnsweredAsync("I1", InProgress("I1")))!.Id);
        Assert.Equal(2, _gets.Count);
    }

    private Task<IssuedInvalidation?> AtOnceAsync(Barrier start)
    {
        start.SignalAndWait(TestContext.Current.CancellationToken);
        return GetAsync("I1");
    }

    private static Task<T> OnThreadOfItsOwn<T>(Func<Task<T>> work) =>
        Task.Factory.StartNew(work, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();

    private Task<IssuedInvalidation?> GetAsync(string id) => _look.GetAsync(Context(), Target, id, TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<IssuedInvalidation>> ListAsync() =>
        _look.ListAsync(Context(), Target, 100, TestContext.Current.CancellationToken);

    private Task<IssuedInvalidation?> AnsweredAsync(string id, IssuedInvalidation answer)
    {
        var asked = GetAsync(id);
        _gets[^1].SetResult(answer);
        return asked;
    }

    private RequestContext Context(double seconds = 60) => new(Some.Urn, new OperationDeadline(seconds, _time));

    private IssuedInvalidation InProgress(string id) => new(Target, id, IssuedInvalidation.InProgress, _time.GetUtcNow(), null, "");

    private IssuedInvalidation Completed(string id) => InProgress(id) with { Status = IssuedInvalidation.Completed };
}
