using Rehearsal.Cloud.Api;

namespace Rehearsal.Cloud.Faults;

/// <summary>What a plan does to one request.</summary>
/// <param name="Failure">How it fails, if it does.</param>
/// <param name="Delay">How long it waits before anything else.</param>
/// <param name="Later">How much later the invalidation that it creates completes, if so.</param>
/// <param name="Text">The rules that were played.</param>
internal sealed record Fault(FaultKind? Failure, TimeSpan Delay, Completion? Later, string? Text)
{
    public static Fault None { get; } = new(null, TimeSpan.Zero, null, null);

    /// <summary>The error that the request gets without taking effect, or <see langword="null"/>.</summary>
    public CloudFrontException? Refusal(string operation, string target) =>
        Failure switch
        {
            FaultKind.Throttle => CloudFrontException.Throttled(),
            FaultKind.InternalFailure => CloudFrontException.Internal(),
            FaultKind.Unavailable => CloudFrontException.Unavailable(),
            FaultKind.Quota => CloudFrontException.TooManyInProgress(),
            FaultKind.AccessDenied => CloudFrontException.AccessDenied(operation, target),
            FaultKind.ExpiredToken => CloudFrontException.ExpiredToken(),
            _ => null,
        };
}
