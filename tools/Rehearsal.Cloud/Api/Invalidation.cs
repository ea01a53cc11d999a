using Rehearsal.Cloud.Edges;

namespace Rehearsal.Cloud.Api;

/// <summary>An accepted invalidation.</summary>
internal sealed class Invalidation(
    string targetId,
    string id,
    long sequence,
    DateTimeOffset createTime,
    InvalidationBatch batch,
    IReadOnlyList<InvalidationPattern> patterns,
    Completion completion
)
{
    private readonly HashSet<string> _urls = patterns.SelectMany(pattern => pattern.Urls).ToHashSet(StringComparer.Ordinal);
    private readonly InvalidationPattern[] _others = [.. patterns.Where(pattern => pattern.IsWildcard || pattern.IsTag)];

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

    /// <summary>
    /// Whether the copy is among what it removes. Its exact paths may be 3,000, so they are looked up and not tried one by one.
    /// </summary>
    public bool Matches(CachedCopy copy) => _urls.Contains(copy.Url) || _others.Any(pattern => pattern.Matches(copy));
}
