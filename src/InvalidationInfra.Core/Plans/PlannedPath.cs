using InvalidationInfra.Core.Paths;

namespace InvalidationInfra.Core.Plans;

/// <summary>One path of a plan and what it drops.</summary>
/// <param name="Stale">How many stale URLs it covers.</param>
/// <param name="Needless">The weight of the good URLs that it drops with them.</param>
public sealed record PlannedPath(InvalidationPath Path, int Stale, long Needless)
{
    /// <summary>The number of good URLs that it drops.</summary>
    public int NeedlessUrls { get; init; }

    /// <summary>The first few of those, in ordinal order.</summary>
    public IReadOnlyList<string> Sample { get; init; } = [];
}
