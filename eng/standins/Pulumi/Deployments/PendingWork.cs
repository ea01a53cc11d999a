namespace Pulumi.Deployments;

/// <summary>Everything the program has under way. The program is done when none of it is left, or when some of it has failed.</summary>
internal sealed class PendingWork
{
    private readonly Lock _gate = new();
    private readonly List<Exception> _failures = [];
    private int _running;
    private TaskCompletionSource<IReadOnlyList<Exception>>? _waiting;

    public void Watch(Task task)
    {
        if (task.IsCompletedSuccessfully)
        {
            return;
        }

        lock (_gate)
        {
            _running++;
        }

        task.ContinueWith(Finished, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>The failures so far, or none once all is done. Each failure is told once.</summary>
    public Task<IReadOnlyList<Exception>> FailedOrIdleAsync()
    {
        lock (_gate)
        {
            if (_failures.Count > 0 || _running == 0)
            {
                return Task.FromResult<IReadOnlyList<Exception>>(TakeFailures());
            }

            _waiting ??= new TaskCompletionSource<IReadOnlyList<Exception>>(TaskCreationOptions.RunContinuationsAsynchronously);
            return _waiting.Task;
        }
    }

    private void Finished(Task task)
    {
        lock (_gate)
        {
            _running--;
            if (task.IsFaulted)
            {
                _failures.AddRange(task.Exception.InnerExceptions);
            }
            else if (task.IsCanceled)
            {
                _failures.Add(new TaskCanceledException(task));
            }

            if (_waiting is null || (_failures.Count == 0 && _running > 0))
            {
                return;
            }

            _waiting.SetResult(TakeFailures());
            _waiting = null;
        }
    }

    private Exception[] TakeFailures()
    {
        // One failure reaches every output that depends on it.
        Exception[] failures = [.. _failures.Distinct()];
        _failures.Clear();
        return failures;
    }
}
