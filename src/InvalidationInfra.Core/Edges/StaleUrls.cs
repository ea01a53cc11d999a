using System.Collections.Immutable;
using InvalidationInfra.Core.Paths;
using InvalidationInfra.Core.Plans;

namespace InvalidationInfra.Core.Edges;

/// <summary>The URLs at which edges may hold what the origin does not serve.</summary>
public sealed record StaleUrls
{
    /// <summary>Every tracked URL, before and after, with whether a copy of it may be stale.</summary>
    public required IReadOnlyList<CachedUrl> Urls { get; init; }

    /// <summary>Paths under which edges may hold anything; each has to be dropped as a whole.</summary>
    public ImmutableArray<InvalidationPath> Suspects { get; init; } = [];

    /// <summary>Paths that the user's own <c>paths</c> have left out so far.</summary>
    public ImmutableArray<InvalidationPath> Uncovered { get; init; } = [];

    /// <summary>Paths of files that earlier deployments removed; dropped along with whatever is.</summary>
    public ImmutableArray<InvalidationPath> Removed { get; init; } = [];

    /// <summary>
    /// The reason why everything that is served may be stale; <see cref="Everything.Nothing"/> where only the named URLs may.
    /// </summary>
    public Everything Everything { get; init; }

    /// <summary>The paths that drop everything, should that be needed.</summary>
    public required ImmutableArray<InvalidationPath> All { get; init; }

    /// <summary>The URLs of files that this deployment removes.</summary>
    public ImmutableArray<string> Gone { get; init; } = [];

    /// <summary>
    /// Whether the fallback document itself goes, which edges may hold under URLs that no list names, until the engine deletes it.
    /// </summary>
    public bool MayLoseUnlisted { get; init; }

    /// <summary>The assets that are declared immutable, and changed all the same.</summary>
    public ImmutableArray<string> ChangedImmutables { get; init; } = [];

    /// <summary>The number of URLs that are new, so that an edge can hold nothing there but an error.</summary>
    public int NewUrls { get; init; }

    /// <summary>The number of URLs that may be stale.</summary>
    public int Count => Urls.Count(url => url.IsStale);

    /// <summary>Whether nothing that an edge may hold is stale.</summary>
    public bool IsEmpty => Everything == Everything.Nothing && Suspects.IsEmpty && !Urls.Any(url => url.IsStale);
}
