using System.Collections.Immutable;
using InvalidationInfra.Core.Paths;

namespace InvalidationInfra.Core.Edges;

/// <summary>
/// The contents that the edges of one target may hold besides what they were last told. The invariant that every step keeps: at each URL,
/// an edge holds nothing, or what was last told, or a suspect path covers the URL.
/// </summary>
/// <param name="Suspects">
/// The paths under which edges may hold anything. They leave only by an accepted invalidation that covers them.
/// </param>
/// <param name="Uncovered">
/// The paths of stale URLs that the user's own <c>paths</c> leave out. They are dropped as soon as the paths are planned again.
/// </param>
/// <param name="Removed">
/// The paths of removed files. The engine deletes objects after the invalidation, so that an edge can fetch one once more in between. That
/// alone is worth no invalidation, but the next one names them again.
/// </param>
public sealed record EdgeState(
    ImmutableArray<InvalidationPath> Suspects,
    ImmutableArray<InvalidationPath> Uncovered,
    ImmutableArray<InvalidationPath> Removed
)
{
    /// <summary>Edges that hold nothing but what they were told.</summary>
    public static EdgeState Settled { get; } = new([], [], []);

    /// <inheritdoc/>
    public bool Equals(EdgeState? other) =>
        other is not null
        && Suspects.SequenceEqual(other.Suspects)
        && Uncovered.SequenceEqual(other.Uncovered)
        && Removed.SequenceEqual(other.Removed);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Suspects.Length, Uncovered.Length, Removed.Length);
}
