using Rehearsal.Cloud.Faults;

namespace Rehearsal.Cloud;

/// <summary>How an <see cref="EmbeddedCloud"/> behaves.</summary>
public sealed record EmbeddedCloudOptions
{
    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The clock of everything that happens in the cloud: creation times, completion, caching, delays.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The number of edge locations, at least 1.</summary>
    public int Edges { get; init; } = 3;

    /// <summary>When invalidations complete.</summary>
    public Completion Completion { get; init; } = Completion.After(TimeSpan.FromSeconds(2));

    /// <summary>
    /// Behaves as moto does: status <c>COMPLETED</c> in capitals and at once, no caller-reference idempotency, no quotas.
    /// </summary>
    public bool Moto { get; init; }

    /// <summary>
    /// Answers <c>AccessDenied</c> to requests without an <c>Authorization</c> header. The signature itself is never checked.
    /// </summary>
    public bool RequireAuthorization { get; init; }

    /// <summary>
    /// A caller reference used again with other paths is answered as <c>InvalidArgument</c> (400), as it is seen in the field,
    /// instead of <c>InvalidationBatchAlreadyExists</c> (409).
    /// </summary>
    public bool ReusedReferenceIsInvalidArgument { get; init; }

    /// <summary>
    /// File paths in progress at one time, per distribution (CloudFront's quota: 3,000). A single batch over it is <c>BatchTooLarge</c>.
    /// </summary>
    public int FileQuota { get; init; } = 3000;

    /// <summary>Wildcard paths in progress at one time, per distribution (CloudFront's quota: 15).</summary>
    public int WildcardQuota { get; init; } = 15;

    /// <summary>The faults to play from the start.</summary>
    public FaultPlan Faults { get; init; } = FaultPlan.None;

    /// <summary>What a request to the control API must know to change anything; <see langword="null"/>: nothing.</summary>
    public string? ControlToken { get; init; }

    /// <summary>The folders that a request to the control API may have a distribution serve, with what is inside them.</summary>
    public IReadOnlyList<string> ControlFolders { get; init; } = [];

    /// <summary>Makes the ids the cloud gives out repeatable; <see langword="null"/>: other ids in every run.</summary>
    public int? Seed { get; init; }
}
