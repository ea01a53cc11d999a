namespace InvalidationInfra.Core.Manifests.Folders;

/// <summary>
/// Threads for work that waits for the disk: on those of the pool it would keep a server from answering, even to a call that cancels it.
/// </summary>
internal static class OwnThreads
{
    /// <summary>Does the same work on several threads, at most one a processor, and ends with the first failure of any of them.</summary>
    public static Task RunAsync(int count, Action work, CancellationToken cancellationToken) =>
        Task.WhenAll(
            Enumerable
                .Range(0, Math.Clamp(count, 1, Environment.ProcessorCount))
                .Select(_ => Task.Factory.StartNew(work, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default))
        );
}
