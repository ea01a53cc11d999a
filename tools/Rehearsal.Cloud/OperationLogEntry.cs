namespace Rehearsal.Cloud;

/// <summary>One request to the CloudFront API of the cloud.</summary>
/// <param name="Time">When it arrived, on the cloud's clock.</param>
/// <param name="Operation">The operation's name in the service model.</param>
/// <param name="Number">The how many-th request for this operation, from 1.</param>
/// <param name="TargetId">The distribution or tenant named in the URL; empty for lists of distributions.</param>
/// <param name="Status">The HTTP status answered; 0 when the connection was dropped instead.</param>
/// <param name="Code">The error code answered, if any.</param>
/// <param name="Fault">The fault played, if any, as the plan spells it.</param>
public sealed record OperationLogEntry(
    DateTimeOffset Time,
    string Operation,
    int Number,
    string TargetId,
    int Status,
    string? Code,
    string? Fault
);
