namespace InvalidationInfra.Provider.CloudFront;

/// <summary>
/// Answers of CloudFront, each asked for once by all who want it at the same time, and kept as long as it is good enough for the next one.
/// Failures are not kept.
/// </summary>
internal sealed class SharedAnswers<TKey, TAnswer>(TimeProvider time)
    where TKey : notnull
{
    private readonly Lock _changing = new();
    private readonly Dictionary<TKey, Request> _requests = [];

    /// <summary>The answer that is there, or is on its way, or is asked for now.</summary>
    /// <param name="key">The same for all that the same answer serves.</param>
    /// <param name="context">The operation that wants it. Its time bounds the waiting for a request of another one.</param>
    /// <param name="isGood">Whether an answer of a certain age still serves.</param>
    /// <param name="ask">
    /// Makes the request. It goes on for the others when one of those who wait is cancelled, and is cancelled when nothing waits any more.
    /// </param>
    /// <exception cref="CloudFrontException">The request has failed, or takes longer than this operation has.</exception>
    public async Task<TAnswer> AskAsync(
        TKey key,
        RequestContext context,
        Func<TAnswer, TimeSpan, bool> isGood,
        Func<CancellationToken, Task<TAnswer>> ask,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (request, isOwn) = Join(key, isGood, ask);
            try
            {
                // A request has the time of the operation that makes it.
                return isOwn
                    ? await request.Answer.WaitAsync(cancellationToken)
                    : await request.Answer.WaitAsync(context.Deadline.Remaining, time, cancellationToken);
            }
            catch (CloudFrontException e) when (!isOwn && e.Kind == CloudFrontFailure.Transient && context.Deadline.Leaves(TimeSpan.Zero))
            {
                // The other operation had less time than this one has.
            }
            catch (TimeoutException e)
            {
                throw new CloudFrontException(
                    CloudFrontFailure.Transient,
                    $"CloudFront has not answered within {context.Deadline.Allowed.TotalSeconds:0} s",
                    inner: e
                );
            }
            finally
            {
                Leave(key, request);
            }
        }
    }

    private (Request Request, bool IsOwn) Join(TKey key, Func<TAnswer, TimeSpan, bool> isGood, Func<CancellationToken, Task<TAnswer>> ask)
    {
        lock (_changing)
        {
            if (_requests.TryGetValue(key, out var running) && (!running.IsAnswered || isGood(running.Answer.Result, running.Age)))
            {
                running.Waiting++;
                return (running, IsOwn: false);
            }

            var request = new Request(ask, time, failed => Forget(key, failed)) { Waiting = 1 };
            _requests[key] = request;
            return (request, IsOwn: true);
        }
    }

    private void Leave(TKey key, Request request)
    {
        lock (_changing)
        {
            request.Waiting--;
            if (request.Waiting > 0 || request.IsAnswered)
            {
                return;
            }
        }

        Forget(key, request);
        request.Cancel();
    }

    private void Forget(TKey key, Request request)
    {
        lock (_changing)
        {
            if (_requests.TryGetValue(key, out var known) && known == request)
            {
                _requests.Remove(key);
            }
        }
    }

    private sealed class Request
    {
        private readonly Action _cancel;
        private readonly Lazy<Task<TAnswer>> _answer;
        private readonly TimeProvider _time;
        private long _answeredAt;

        public Request(Func<CancellationToken, Task<TAnswer>> ask, TimeProvider time, Action<Request> failed)
        {
            // Without a timer there is nothing to dispose of, and a request may look at its token after everybody has gone.
            var cancellation = new CancellationTokenSource();
            _cancel = cancellation.Cancel;
            _time = time;
            _answer = new Lazy<Task<TAnswer>>(() => RunAsync(ask, failed, cancellation.Token));
        }

        public Task<TAnswer> Answer => _answer.Value;

        public bool IsAnswered => _answer is { IsValueCreated: true, Value.IsCompletedSuccessfully: true };

        public TimeSpan Age => _time.GetElapsedTime(_answeredAt);

        public int Waiting { get; set; }

        public void Cancel() => _cancel();

        private async Task<TAnswer> RunAsync(
            Func<CancellationToken, Task<TAnswer>> ask,
            Action<Request> failed,
            CancellationToken cancellationToken
        )
        {
            try
            {
                var answer = await ask(cancellationToken);
                _answeredAt = _time.GetTimestamp();
                return answer;
            }
            catch
            {
                failed(this);
                throw;
            }
        }
    }
}
