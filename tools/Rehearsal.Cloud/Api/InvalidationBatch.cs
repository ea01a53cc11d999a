namespace Rehearsal.Cloud.Api;

/// <summary>What a client asks to invalidate.</summary>
internal sealed record InvalidationBatch(string CallerReference, IReadOnlyList<string> Paths)
{
    /// <summary>The same items, in whatever order.</summary>
    public bool HasSamePathsAs(InvalidationBatch other) => Paths.ToHashSet(StringComparer.Ordinal).SetEquals(other.Paths);
}
