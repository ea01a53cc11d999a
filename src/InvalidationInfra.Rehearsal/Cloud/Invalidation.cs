namespace InvalidationInfra.Rehearsal.Cloud;

/// <summary>An accepted invalidation.</summary>
internal sealed class Invalidation(
    string targetId, string id, long sequence, DateTimeOffset createTime, InvalidationBatch batch, IReadOnlyList<InvalidationPattern> patterns, Completion completion)
{
    public string TargetId { get; } = targetId;

    public string Id { get; } = id;

    public long Sequence { get; } = sequence;

    public DateTimeOffset CreateTime { get; } = createTime;

    public InvalidationBatch Batch { get; } = batch;

    public IReadOnlyList<InvalidationPattern> Patterns { get; } = patterns;

    /// <summary>How often GetInvalidation has asked for it.</summary>
    public int Polls { get; set; }

    public double Progress(DateTimeOffset now) => completion.Progress(now - CreateTime, Polls);

    public bool IsCompleted(DateTimeOffset now) => Progress(now) >= 1;

    public bool Matches(CachedCopy copy) => Patterns.Any(pattern => pattern.Matches(copy));
}
