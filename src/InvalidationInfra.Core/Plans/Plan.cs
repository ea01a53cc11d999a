using System.Globalization;

namespace InvalidationInfra.Core.Plans;

/// <summary>The invalidation paths for a change, what they cover, what they drop needlessly, and what they cost.</summary>
public sealed record Plan
{
    private const int MaxNamed = 15;

    /// <summary>The paths, in ordinal order. Empty: nothing that an edge may hold is stale.</summary>
    public required IReadOnlyList<PlannedPath> Paths { get; init; }

    /// <summary>The number of stale URLs, covered or not.</summary>
    public required int Stale { get; init; }

    /// <summary>The weight of the still-good URLs that the paths drop: their number, where each weighs 1.</summary>
    public required long Needless { get; init; }

    /// <summary>The number of still-good URLs that the paths drop.</summary>
    public required int NeedlessUrls { get; init; }

    /// <summary>The number of URLs that the edges may hold.</summary>
    public required int Urls { get; init; }

    /// <summary>
    /// The spellings of stale URLs that no path covers, as one would write them in paths (with a star where only a prefix is sure to drop
    /// them), in ordinal order; only a plan of given paths has any. Where the distribution caches by query string, only a wildcard covers.
    /// </summary>
    public IReadOnlyList<string> Uncovered { get; init; } = [];

    /// <summary>The price of the paths.</summary>
    public InvalidationPrice Price => new(Paths.Count);

    /// <summary>The plan in a sentence, for people.</summary>
    public string Summary =>
        Paths.Count == 0
            ? "will invalidate nothing: no stale file can be in the caches"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"will invalidate {Paths.Count:N0} {(Paths.Count == 1 ? "path" : "paths")}: {Named()} ({Dropped()}; {Price})"
            );

    private string Named()
    {
        var named = string.Join(' ', Paths.Take(MaxNamed).Select(path => path.Path.Text));
        return Paths.Count > MaxNamed
            ? string.Create(CultureInfo.InvariantCulture, $"{named} and {Paths.Count - MaxNamed:N0} more")
            : named;
    }

    private string Dropped() =>
        NeedlessUrls == 0
            ? "drops nothing else"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"for {Stale:N0} stale of {Urls:N0} URLs; drops {NeedlessUrls:N0} that are still good"
            );
}
