using InvalidationInfra.Provider.CloudFront.Answers;
using InvalidationInfra.Provider.Logging;

namespace InvalidationInfra.Provider.CloudFront;

/// <summary>
/// The one policy for repeating requests. CloudFront's control plane throttles after a handful of requests and answers 503 to up
/// to half of them at peak times, so repetitions are many; they are safe, because a repeated CreateInvalidation has the same caller
/// reference.
/// </summary>
internal sealed class ControlPlane(ICloudFrontClients clients, Backoff backoff, TimeProvider time, IEngineLog log)
{
    /// <summary>Makes a request until it is answered, refused for good, or out of time.</summary>
    /// <param name="action">The IAM action that the request needs, to be named in errors.</param>
    /// <exception cref="CloudFrontException">It was refused for good, or the time is over.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<T> CallAsync<T>(
        RequestContext context,
        InvalidationTarget target,
        string action,
        Func<CancellationToken, Task<T>> request,
        CancellationToken cancellationToken
    )
    {
        var start = time.GetTimestamp();
        var isClockCorrected = false;
        for (var repetition = 0; ; repetition++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return await AttemptAsync(context, request, cancellationToken);
            }
            catch (Exception e) when (cancellationToken.IsCancellationRequested)
            {
                // Whatever a request that is being cancelled ends with.
                throw new OperationCanceledException("the command was cancelled", e, cancellationToken);
            }
            catch (Exception e) when (ControlPlaneError.IsOfClock(e) && !isClockCorrected)
            {
                // The SDK has set its clock by the answer: the same request, signed for the right time, is sent at once.
                isClockCorrected = true;
            }
            catch (Exception e)
            {
                var delay = backoff.Before(repetition);
                if (!ControlPlaneError.IsTransient(e) || repetition >= clients.MaxRepetitions)
                {
                    throw ControlPlaneError.Explain(e, target, action, Partition);
                }

                if (!context.Deadline.Leaves(delay))
                {
                    throw ControlPlaneError.Explain(
                        e,
                        target,
                        action,
                        Partition,
                        $" (repeated for {context.Deadline.Allowed.TotalSeconds:0} s)"
                    );
                }

                await log.ProgressAsync(context.Urn, Progress(e, delay, time.GetElapsedTime(start)));
                await Task.Delay(delay, time, cancellationToken);
            }
        }
    }

    // Where the accounts of the configured region are: part of the names of what they own.
    private string Partition => RegionSource.Of(clients.Configuration).PartitionName;

    private static string Progress(Exception failure, TimeSpan delay, TimeSpan elapsed) =>
        $"{ControlPlaneError.NameOf(failure)}; trying again in {delay.TotalSeconds:0.0} s (at it for {elapsed.TotalSeconds:0} s)";

    // Neither an attempt that stalls nor what the SDK does before it sends outlives the operation.
    private async Task<T> AttemptAsync<T>(
        RequestContext context,
        Func<CancellationToken, Task<T>> request,
        CancellationToken cancellationToken
    )
    {
        var left = context.Deadline.Remaining;
        if (left <= TimeSpan.Zero)
        {
            throw new TimeoutException("the operation has no time left");
        }

        using var ended = new CancellationTokenSource(left < GuardedClients.MaxAttempt ? left : GuardedClients.MaxAttempt, time);
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, ended.Token);
        return await request(attempt.Token).WaitAsync(attempt.Token);
    }
}
