namespace Rehearsal.Cloud.Faults;

/// <summary>What can go wrong with a request, by the name that a fault plan uses.</summary>
public enum FaultKind
{
    /// <summary><c>throttle</c>: Throttling (400), nothing done.</summary>
    Throttle,

    /// <summary><c>500</c>: InternalFailure, nothing done.</summary>
    InternalFailure,

    /// <summary><c>503</c>: ServiceUnavailable, nothing done.</summary>
    Unavailable,

    /// <summary><c>quota</c>: TooManyInvalidationsInProgress (400), nothing done.</summary>
    Quota,

    /// <summary><c>access-denied</c>: AccessDenied (403), nothing done.</summary>
    AccessDenied,

    /// <summary><c>expired-token</c>: ExpiredToken (403), nothing done.</summary>
    ExpiredToken,

    /// <summary><c>drop-before</c>: the connection is dropped, nothing done.</summary>
    DropBefore,

    /// <summary><c>drop-after</c>: the operation takes effect, then the connection is dropped instead of an answer.</summary>
    DropAfter,

    /// <summary><c>garbage</c>: the operation takes effect, then the answer is cut off in its middle.</summary>
    Garbage,

    /// <summary><c>delay=TIME</c>: the operation takes effect after that time on the cloud's clock.</summary>
    Delay,

    /// <summary><c>complete-late=TIME|POLLS</c>: the invalidation created completes that much later.</summary>
    CompleteLate,

    /// <summary><c>never-complete</c>: the invalidation created stays in progress.</summary>
    NeverComplete,
}
