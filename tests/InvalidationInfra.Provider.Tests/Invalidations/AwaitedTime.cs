using Microsoft.Extensions.Time.Testing;

namespace InvalidationInfra.Provider.Tests.Invalidations;

/// <summary>A clock that stands still unless somebody waits for it: how fast the machine is changes nothing.</summary>
internal sealed class AwaitedTime(DateTimeOffset start) : FakeTimeProvider(start)
{
    private int _waiting;

    /// <summary>Lets time pass while the operation waits for it, until it is done.</summary>
    public async Task PassUntilDoneAsync(Task operation)
    {
        while (!operation.IsCompleted)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            if (Volatile.Read(ref _waiting) > 0)
            {
                Advance(TimeSpan.FromSeconds(1));
            }
            else
            {
                await Task.Yield();
            }
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Interlocked.Increment(ref _waiting);
        return new Timer(base.CreateTimer(callback, state, dueTime, period), () => Interlocked.Decrement(ref _waiting));
    }

    private sealed class Timer(ITimer timer, Action gone) : ITimer
    {
        private int _isGone;

        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            timer.Dispose();
            if (Interlocked.Exchange(ref _isGone, 1) == 0)
            {
                gone();
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
