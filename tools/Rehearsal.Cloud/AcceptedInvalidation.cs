namespace Rehearsal.Cloud;

/// <summary>An invalidation that the cloud has accepted, as it is at the moment of asking.</summary>
/// <param name="TargetId">The distribution, or the distribution tenant, that it is for.</param>
/// <param name="Id">Its id: <c>I</c> and 13 capitals or digits.</param>
/// <param name="Status"><c>InProgress</c> or <c>Completed</c> (<c>COMPLETED</c> in moto's manner).</param>
/// <param name="CreateTime">When it was accepted, on the cloud's clock, to the millisecond.</param>
/// <param name="CallerReference">The client's idempotency key.</param>
/// <param name="Paths">The paths as they were sent, in order.</param>
public sealed record AcceptedInvalidation(
    string TargetId,
    string Id,
    string Status,
    DateTimeOffset CreateTime,
    string CallerReference,
    IReadOnlyList<string> Paths
);
